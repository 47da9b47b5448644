import type { Metadata } from 'next';
import { CollectionPage, collectionMetadata, collectionParams } from '../../collection-page';
import { takeListsAhead } from '../../take-ahead';

export const revalidate = 60;
export const dynamicParams = false;

type Props = PageProps<'/webinars/presenters/[...path]'>;

export function generateStaticParams() {
  return takeListsAhead(() => collectionParams('presenters'));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return collectionMetadata('presenters', (await params).path);
}

export default async function Page({ params }: Props) {
  return <CollectionPage kind="presenters" path={(await params).path} />;
}
