import type { Graph, ItemList, WithContext } from 'schema-dts';
import type { CollectionView } from '../collections/view';
import type { CardView, CatalogueView } from '../view-model';
import { type DataSource, describeWayUp } from './way-up';

/**
 * The catalogue as a list of pages (https://developers.google.com/search/docs/appearance/structured-data/carousel),
 * in the order the page shows them. What is on another site is not part of it.
 *
 * @param siteUrl - origin of the site
 */
export function describeCatalogue(view: CatalogueView, siteUrl: string): WithContext<ItemList> {
  const { featured, live, upcoming, onDemand, pulumiTv, withoutRecording } = view;
  const lists = [live, upcoming, onDemand.items, pulumiTv.items, withoutRecording.items];
  const list = listCards([...(featured ? [featured] : []), ...lists.flat()], siteUrl);
  return { '@context': 'https://schema.org', ...list };
}

/**
 * A page that gathers webinars: the first of its pages, and the way back up.
 *
 * @param path - of the page
 */
export function describeCollection(
  { name, page }: CollectionView,
  path: string,
  { siteUrl, siteName }: DataSource,
): Graph {
  return {
    '@context': 'https://schema.org',
    '@graph': [
      listCards(page.items, siteUrl),
      describeWayUp({ name, path }, { siteUrl, siteName }),
    ],
  };
}

function listCards(cards: CardView[], siteUrl: string): ItemList {
  const paths = cards.flatMap(({ href, externalHost }) =>
    externalHost === null ? [href.replace(/#.*/, '')] : [],
  );
  return {
    '@type': 'ItemList',
    itemListElement: [...new Set(paths)].map((path, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      url: new URL(path, siteUrl).href,
    })),
  };
}
