import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readPlace } from '../../later/[...path]/read-place';

export const revalidate = 60;

type Props = PageProps<'/internal/first-visit/[...path]'>;

/** None ahead: each is made when it is first visited and kept like those of a build. */
export function generateStaticParams(): { path: string[] }[] {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return readPlace((await params).path)?.metadata ?? {};
}

/** Pages that no build made. Only addresses that have a page get here, see `next.config.js`. */
export default async function FirstVisitPage({ params }: Props) {
  const place = readPlace((await params).path);
  if (!place) notFound();
  return place.page;
}
