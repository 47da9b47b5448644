import type { Metadata } from 'next';
import { Subscribe } from '@/components/catalogue/subscribe';
import { Facets } from '@/components/search/facets';
import { LiveSearch } from '@/components/search/live-search';
import { Results } from '@/components/search/results';
import { SearchForm } from '@/components/search/search-form';
import { Breadcrumb } from '@/components/site/breadcrumb';
import { getConfig } from '@/lib/config';
import { readRequest, searchAddress, searchPath } from '@/lib/search/facets/address';
import { getSearchable } from '@/lib/search/index/get';
import { buildSearchView } from '@/lib/search/view';
import { getSite } from '@/lib/site/load';
import { webcalAddress } from '@/lib/webinars/path';

/**
 * The same title for every query: a screen reader would read out a new one with each letter. Search
 * engines are welcome to the list of everything, and not to each question that may be asked of it.
 */
export async function generateMetadata({
  searchParams,
}: PageProps<'/webinars/search'>): Promise<Metadata> {
  const isAsked = Object.keys(await searchParams).length > 0;
  return {
    title: 'Search',
    description: `Search all talks of ${getSite().name} by words, topics, people and years.`,
    alternates: { canonical: searchPath },
    ...(isAsked && { robots: { index: false, follow: true } }),
  };
}

/** Every talk, narrowed down by words and filters; the address says by which. */
export default async function SearchPage({ searchParams }: PageProps<'/webinars/search'>) {
  const { sections: labels, language } = getSite();
  const { siteUrl } = getConfig();
  const request = readRequest(await searchParams);
  const { index, catalogue } = getSearchable();
  const { webinars } = catalogue;
  const view = buildSearchView({ index, webinars, labels, request, now: Date.now() });
  const { selection } = request;
  const addressOf = (page: number) => searchAddress({ text: view.text, selection, page });
  return (
    <div className="page pt-[clamp(1.5rem,3vw,2.5rem)]">
      <div className="text-soft">
        <Breadcrumb links={[{ label: 'Webinars', href: '/webinars' }]} here="Search" />
      </div>
      <h1 className="mt-5 text-[clamp(2.5rem,1.7rem+3.4vw,4rem)]">Search</h1>
      <SearchForm text={view.text} selection={selection} />
      <LiveSearch />
      {view.facets.length > 0 && (
        <p className="mt-4 lg:hidden">
          <a href="#filters" className="text-link">
            Filters
          </a>
        </p>
      )}
      <div className="mt-8 grid items-start gap-x-14 gap-y-12 lg:grid-cols-[1fr_16rem]">
        <div className="min-w-0">
          <Results view={view} language={language} addressOf={addressOf} />
          {view.calendarPath && (
            <Subscribe
              links={[
                {
                  label: 'These dates in your calendar',
                  href: webcalAddress(siteUrl, view.calendarPath),
                },
              ]}
            />
          )}
        </div>
        <Facets facets={view.facets} />
      </div>
    </div>
  );
}
