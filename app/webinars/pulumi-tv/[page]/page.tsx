import type { Metadata } from 'next';
import { ListPage, listMetadata, listStaticParams } from '../../list-page';
import { takeListsAhead } from '../../take-ahead';

export const revalidate = 60;
export const dynamicParams = false;

type Props = PageProps<'/webinars/pulumi-tv/[page]'>;

export function generateStaticParams() {
  return takeListsAhead(() => listStaticParams('pulumi-tv'));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return listMetadata('pulumi-tv', (await params).page);
}

export default async function Page({ params }: Props) {
  return <ListPage list="pulumi-tv" page={(await params).page} />;
}
