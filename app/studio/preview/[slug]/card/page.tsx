import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireStudio } from '@/app/studio/require-studio';
import { CardPreview } from '@/components/studio/preview/card-preview';
import { NoPage } from '@/components/studio/preview/no-page';
import { getSite } from '@/lib/site/load';
import { readEntryPreview } from '@/lib/studio/preview/read-preview';
import { buildCard } from '@/lib/webinars/view';
import { readPreviewQuery } from '../../read-query';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Card', robots: { index: false, follow: false } };

/** The card of an entry alone, perhaps with changes that are not saved. */
export default async function CardPreviewPage({
  params,
  searchParams,
}: PageProps<'/studio/preview/[slug]/card'>) {
  await requireStudio();
  const { draft, now } = readPreviewQuery(await searchParams);
  const preview = readEntryPreview((await params).slug, draft);
  if (!preview) notFound();
  const { webinar, problems } = preview;
  if (!webinar) return <NoPage problems={problems} externalUrl={null} />;
  return <CardPreview card={buildCard(webinar, now)} language={getSite().language} />;
}
