import type { Metadata } from 'next';
import { Catalogue } from '@/components/catalogue/catalogue';
import { EmptyState } from '@/components/catalogue/empty-state';
import { FilterRow } from '@/components/search/filter-row';
import { SearchForm } from '@/components/search/search-form';
import { buildFilterRow } from '@/lib/search/facets/filter-row';
import { getSite } from '@/lib/site/load';
import { getCatalogue } from '@/lib/webinars/load';
import { buildCatalogueView } from '@/lib/webinars/sections';

export const revalidate = 60;

export function generateMetadata(): Metadata {
  const { name, tagline, description } = getSite();
  return {
    title: { absolute: tagline ? `${name} · ${tagline}` : name },
    description,
    alternates: { canonical: '/webinars' },
  };
}

export default function CataloguePage() {
  const site = getSite();
  const { webinars } = getCatalogue();
  const now = Date.now();
  const view = buildCatalogueView(webinars, now);
  return (
    <div className="page pt-[clamp(2.25rem,5vw,3.75rem)]">
      <h1 className="text-[clamp(2.5rem,1.7rem+3.4vw,4rem)]">{site.tagline || site.name}</h1>
      {view.total === 0 ? (
        <EmptyState />
      ) : (
        <>
          <SearchForm />
          <FilterRow links={buildFilterRow(webinars, site.sections, now)} />
          <Catalogue view={view} site={site} />
        </>
      )}
    </div>
  );
}
