import { compareWebinars } from '../assemble';
import { toNamePart } from '../fields/slug';
import type { Presenter, Webinar } from '../model';
import { concealSecrets } from '../secrets';
import { type CollectionKind, collectionPath } from './collection-path';

/** Webinars that have a name in common. */
export interface Collection {
  kind: CollectionKind;
  /** The last part of its address. */
  slug: string;
  /** As the newest of its webinars spells it. */
  name: string;
  /** Newest first. */
  webinars: Webinar[];
}

/** What a series is called, by the name entries know it by. */
export type SeriesNames = Record<NonNullable<Webinar['series']>, string>;

/**
 * Gathers the listed webinars by presenter, topic or series. Spellings that differ in case, accents
 * or punctuation alone are one name.
 *
 * @param webinars - the whole catalogue, in any order
 * @returns in the order of their slugs
 */
export function collect(
  webinars: readonly Webinar[],
  kind: CollectionKind,
  seriesNames: SeriesNames,
): Collection[] {
  const found = new Map<string, Collection>();
  const listed = webinars.filter(({ unlisted }) => !unlisted).toSorted(compareWebinars);
  for (const webinar of listed) {
    const seen = new Set<string>();
    for (const name of listNames(webinar, kind, seriesNames)) {
      const slug = toNamePart(name);
      if (collectionPath(kind, name) === null || seen.has(slug)) continue;
      seen.add(slug);
      const collection = found.get(slug) ?? { kind, slug, name, webinars: [] };
      collection.webinars.push(webinar);
      found.set(slug, collection);
    }
  }
  return [...found.values()].toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** Everybody who presents a webinar or one of its sessions, as everybody may read it. */
export function listPresenters(webinar: Webinar): Presenter[] {
  const { presenters, sessions } = concealSecrets(webinar);
  return [...presenters, ...sessions.flatMap((session) => session.presenters)];
}

function listNames(webinar: Webinar, kind: CollectionKind, seriesNames: SeriesNames): string[] {
  if (kind === 'presenters') return listPresenters(webinar).map(({ name }) => name);
  if (kind === 'topics') return webinar.tags.topics;
  return webinar.series === null ? [] : [seriesNames[webinar.series]];
}
