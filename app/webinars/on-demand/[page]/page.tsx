import type { Metadata } from 'next';
import { ListPage, listMetadata, listStaticParams } from '../../list-page';
import { takeListsAhead } from '../../take-ahead';

export const revalidate = 60;
export const dynamicParams = false;

type Props = PageProps<'/webinars/on-demand/[page]'>;

export function generateStaticParams() {
  return takeListsAhead(() => listStaticParams('on-demand'));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return listMetadata('on-demand', (await params).page);
}

export default async function Page({ params }: Props) {
  return <ListPage list="on-demand" page={(await params).page} />;
}
