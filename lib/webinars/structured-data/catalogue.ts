import type { ItemList, WithContext } from 'schema-dts';
import type { CardView, CatalogueView } from '../view-model';

/**
 * The catalogue as a list of pages (https://developers.google.com/search/docs/appearance/structured-data/carousel),
 * in the order the page shows them. What is on another site is not part of it.
 *
 * @param siteUrl - origin of the site
 */
export function describeCatalogue(view: CatalogueView, siteUrl: string): WithContext<ItemList> {
  const { featured, live, upcoming, onDemand, pulumiTv, withoutRecording } = view;
  const lists = [live, upcoming, onDemand.items, pulumiTv.items, withoutRecording.items];
  const cards: CardView[] = [...(featured ? [featured] : []), ...lists.flat()];
  const paths = cards.flatMap(({ href, externalHost }) =>
    externalHost === null ? [href.replace(/#.*/, '')] : [],
  );
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    itemListElement: [...new Set(paths)].map((path, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      url: new URL(path, siteUrl).href,
    })),
  };
}
