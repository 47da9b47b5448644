import type { Metadata } from 'next';
import { Catalogue } from '@/components/catalogue/catalogue';
import { EmptyState } from '@/components/catalogue/empty-state';
import { Subscribe } from '@/components/catalogue/subscribe';
import { FilterRow } from '@/components/search/filter-row';
import { SearchForm } from '@/components/search/search-form';
import { StructuredData } from '@/components/site/structured-data';
import { getConfig } from '@/lib/config';
import { calendarPath } from '@/lib/search/facets/address';
import { buildFilterRow } from '@/lib/search/facets/filter-row';
import { getSite } from '@/lib/site/load';
import { feedPath } from '@/lib/webinars/feeds/build-feed';
import { getCatalogue } from '@/lib/webinars/load';
import { webcalAddress } from '@/lib/webinars/path';
import { buildCatalogueView } from '@/lib/webinars/sections';
import { describeCatalogue } from '@/lib/webinars/structured-data/catalogue';
import { listAlternates } from './alternates';
import { describeShare } from './share-metadata';

export const revalidate = 60;

export function generateMetadata(): Metadata {
  const { name, tagline, description } = getSite();
  const title = tagline ? `${name} · ${tagline}` : name;
  return {
    title: { absolute: title },
    description,
    alternates: listAlternates('/webinars'),
    ...describeShare({ title, description, path: '/webinars' }),
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
      <StructuredData data={describeCatalogue(view, getConfig().siteUrl)} />
      <Subscribe links={listSubscriptions()} />
    </div>
  );
}

function listSubscriptions(): { label: string; href: string }[] {
  return [
    { label: 'Dates in your calendar', href: webcalAddress(getConfig().siteUrl, calendarPath) },
    { label: 'RSS', href: feedPath('all', 'rss.xml') },
    { label: 'Atom', href: feedPath('all', 'atom.xml') },
    { label: 'JSON', href: feedPath('all', 'feed.json') },
  ];
}
