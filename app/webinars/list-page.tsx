import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListItems } from '@/components/catalogue/list-items';
import { Pagination } from '@/components/catalogue/pagination';
import { Breadcrumb } from '@/components/site/breadcrumb';
import { getSite } from '@/lib/site/load';
import { getCatalogue } from '@/lib/webinars/load';
import { buildListPage, countPossibleListPages, type ListName } from '@/lib/webinars/sections';
import { listAlternates } from './alternates';
import { describeShare } from './share-metadata';

const labels = {
  'on-demand': 'on_demand',
  'pulumi-tv': 'pulumi_tv',
  'no-recording': 'without_recording',
} as const;

/** Pages 2 and on, also those that are empty yet; the first is the catalogue itself. */
export function listStaticParams(list: ListName): { page: string }[] {
  const pages = countPossibleListPages(getCatalogue().webinars, list);
  return Array.from({ length: pages - 1 }, (_, at) => ({ page: String(at + 2) }));
}

export function listMetadata(list: ListName, page: string): Metadata {
  const { sections, description } = getSite();
  const title = `${sections[labels[list]]}, page ${page}`;
  const path = `/webinars/${list}/${page}`;
  const feed = list === 'no-recording' ? 'all' : list;
  return {
    title,
    description,
    alternates: listAlternates(path, feed),
    ...describeShare({ title, description, path }),
  };
}

/** A further page of a list. */
export function ListPage({ list, page }: { list: ListName; page: string }) {
  const site = getSite();
  const view = buildListPage(getCatalogue().webinars, list, Number(page), Date.now());
  if (!view) notFound();
  const label = site.sections[labels[list]];
  return (
    <div className="page pt-[clamp(1.5rem,3vw,2.5rem)]">
      <div className="text-soft">
        <Breadcrumb links={[{ label: 'Webinars', href: '/webinars' }]} here={label} />
      </div>
      <h1 className="mt-5 border-ink border-b-2 pb-5 text-[clamp(2.5rem,1.7rem+3.4vw,4rem)]">
        {label}
        <span className="mt-1 block font-normal font-sans text-base text-soft tracking-normal">
          Page {view.page} of {view.pages}
        </span>
      </h1>
      <ListItems list={list} cards={view.items} language={site.language} level={2} />
      <Pagination list={list} label={label} at={view} />
    </div>
  );
}
