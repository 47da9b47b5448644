import type { Metadata } from 'next';
import { permanentRedirect, redirect } from 'next/navigation';
import { MissingPage, missingPage } from '@/app/missing-page';
import { findRedirectFrom } from '@/lib/webinars/load';
import { awayPath } from '@/lib/webinars/routing';
import { readPlace } from './read-place';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/internal/later/[...path]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return readPlace((await params).path)?.metadata ?? missingPage;
}

/**
 * Whatever the build did not know of: pages and redirects of content that has come since. Rendered
 * when asked for, so that nobody fills a cache with addresses that are made up.
 */
export default async function LaterPage({ params }: Props) {
  const { path } = await params;
  const place = readPlace(path);
  if (place) return place.page;
  const found = findRedirectFrom(`/${path.join('/')}`);
  if (!found) return <MissingPage />;
  // Next's own redirects would decode the query of another site.
  if (found.slug !== null) redirect(`${awayPath}/${found.slug}`);
  if (found.permanent) permanentRedirect(found.to);
  redirect(found.to);
}
