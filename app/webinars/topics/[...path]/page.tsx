import type { Metadata } from 'next';
import { CollectionPage, collectionMetadata, collectionParams } from '../../collection-page';
import { takeListsAhead } from '../../take-ahead';

export const revalidate = 60;
export const dynamicParams = false;

type Props = PageProps<'/webinars/topics/[...path]'>;

export function generateStaticParams() {
  return takeListsAhead(() => collectionParams('topics'));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return collectionMetadata('topics', (await params).path);
}

export default async function Page({ params }: Props) {
  return <CollectionPage kind="topics" path={(await params).path} />;
}
