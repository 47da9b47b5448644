import type { Metadata } from 'next';
import { requireStudio } from '@/app/studio/require-studio';
import { Catalogue } from '@/components/catalogue/catalogue';
import { EmptyState } from '@/components/catalogue/empty-state';
import { PreviewBar } from '@/components/studio/preview/preview-bar';
import { getSite } from '@/lib/site/load';
import { keepListInside } from '@/lib/studio/preview/keep-inside';
import { getCatalogue } from '@/lib/webinars/load';
import { buildCatalogueView } from '@/lib/webinars/sections';
import { readPreviewQuery } from './read-query';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Preview', robots: { index: false, follow: false } };

/** The catalogue as it will be, or was, at a moment. */
export default async function PreviewPage({ searchParams }: PageProps<'/studio/preview'>) {
  await requireStudio();
  const query = readPreviewQuery(await searchParams);
  const site = getSite();
  const view = keepListInside(buildCatalogueView(getCatalogue().webinars, query.now), query.at);
  return (
    <>
      <PreviewBar
        {...query}
        language={site.language}
        timezone={site.timezone ?? null}
        slug={null}
      />
      <div className="page pt-[clamp(2.25rem,5vw,3.75rem)]">
        <h1 className="text-[clamp(2.5rem,1.7rem+3.4vw,4rem)]">{site.tagline || site.name}</h1>
        {view.total === 0 ? <EmptyState /> : <Catalogue view={view} site={site} />}
      </div>
    </>
  );
}
