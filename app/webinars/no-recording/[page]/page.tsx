import type { Metadata } from 'next';
import { ListPage, listMetadata, listStaticParams } from '../../list-page';
import { takeListsAhead } from '../../take-ahead';

export const revalidate = 60;
export const dynamicParams = false;

type Props = PageProps<'/webinars/no-recording/[page]'>;

export function generateStaticParams() {
  return takeListsAhead(() => listStaticParams('no-recording'));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return listMetadata('no-recording', (await params).page);
}

export default async function Page({ params }: Props) {
  return <ListPage list="no-recording" page={(await params).page} />;
}
