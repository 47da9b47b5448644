import type { CardView, CatalogueView, LandingView, PageOf } from '../../webinars/view-model';
import { previewPath } from './address';

/** A card that leads on in the preview, at the same moment; to another site's it leads as ever. */
export function keepCardInside(card: CardView, at: number | null): CardView {
  return card.externalHost ? card : { ...card, href: previewPath(card.slug, { at }) };
}

/** The catalogue, with cards that lead on in the preview. */
export function keepListInside(view: CatalogueView, at: number | null): CatalogueView {
  const keep = (card: CardView) => keepCardInside(card, at);
  const keepPage = (page: PageOf<CardView>) => ({ ...page, items: page.items.map(keep) });
  return {
    ...view,
    featured: view.featured && keep(view.featured),
    live: view.live.map(keep),
    upcoming: view.upcoming.map(keep),
    onDemand: keepPage(view.onDemand),
    pulumiTv: keepPage(view.pulumiTv),
    withoutRecording: keepPage(view.withoutRecording),
  };
}

/** A landing page without links that would lead out of the preview. */
export function keepLandingInside(landing: LandingView): LandingView {
  return {
    ...landing,
    presenters: landing.presenters.map((presenter) => ({ ...presenter, href: null })),
    topics: landing.topics.map((topic) => ({ ...topic, href: null })),
  };
}
