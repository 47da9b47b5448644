import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Collection } from '@/components/catalogue/collection';
import { StructuredData } from '@/components/site/structured-data';
import { getConfig } from '@/lib/config';
import { getSite } from '@/lib/site/load';
import { collect, findCollection } from '@/lib/webinars/collections/collect';
import { type CollectionKind, collectionPath } from '@/lib/webinars/collections/collection-path';
import { buildCollectionView, countCollectionPages } from '@/lib/webinars/collections/view';
import { getCatalogue } from '@/lib/webinars/load';
import { describeCollection } from '@/lib/webinars/structured-data/catalogue';
import { listAlternates } from './alternates';
import { describeShare } from './share-metadata';

const eyebrows: Record<CollectionKind, string> = {
  presenters: 'Presenter',
  topics: 'Topic',
  series: 'Series',
};

/** `[slug]`, or `[slug, page]` from the second page on. */
export function collectionParams(kind: CollectionKind): { path: string[] }[] {
  return collect(getCatalogue().webinars, kind, seriesNames()).flatMap((collection) =>
    Array.from({ length: countCollectionPages(collection) }, (_, at) => ({
      path: at === 0 ? [collection.slug] : [collection.slug, String(at + 1)],
    })),
  );
}

export function collectionMetadata(kind: CollectionKind, path: string[]): Metadata {
  const collection = readCollection(kind, path);
  if (!collection) return {};
  const page = pageOf(path);
  const { name } = collection;
  const title = page === 1 ? name : `${name}, page ${page}`;
  const description = `All webinars: ${eyebrows[kind].toLowerCase()} ${name}.`;
  const canonical = addressOf(kind, name, page);
  return {
    title,
    description,
    alternates: listAlternates(canonical, kind === 'series' ? 'pulumi-tv' : 'all'),
    ...describeShare({ title, description, path: canonical }),
  };
}

/** A page that gathers the webinars of a presenter, a topic or a series. */
export function CollectionPage({ kind, path }: { kind: CollectionKind; path: string[] }) {
  const collection = readCollection(kind, path);
  const view = collection && buildCollectionView(collection, pageOf(path), Date.now());
  if (!view) notFound();
  const address = (page: number) => addressOf(kind, view.name, page);
  const { language, name: siteName } = getSite();
  const source = { siteUrl: getConfig().siteUrl, siteName };
  return (
    <>
      <Collection view={view} eyebrow={eyebrows[kind]} address={address} language={language} />
      <StructuredData data={describeCollection(view, address(pageOf(path)), source)} />
    </>
  );
}

function addressOf(kind: CollectionKind, name: string, page: number): string {
  return collectionPath(kind, name, page) ?? '/webinars';
}

function readCollection(kind: CollectionKind, [part = '']: string[]) {
  return findCollection(getCatalogue().webinars, kind, seriesNames(), part);
}

function seriesNames() {
  return { pulumi_tv: getSite().sections.pulumi_tv };
}

function pageOf([, page = '1']: string[]): number {
  return Number(page);
}
