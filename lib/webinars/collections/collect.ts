import { compareWebinars } from '../assemble';
import { toNamePart } from '../fields/slug';
import type { Presenter, Webinar } from '../model';
import { concealSecrets } from '../secrets';
import type { CollectionKind } from './collection-path';

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

/** A catalogue is read once and asked for every page of it: by kind and names of series. */
const known = new WeakMap<readonly Webinar[], Map<string, Map<string, Collection>>>();

/**
 * Gathers the listed webinars by presenter, topic or series. Spellings that differ in case, accents
 * or punctuation alone are one name.
 *
 * @param webinars - the whole catalogue, in any order; what was gathered is kept as long as it is,
 *   so pass the same array each time
 * @returns in the order of their slugs
 */
export function collect(
  webinars: readonly Webinar[],
  kind: CollectionKind,
  seriesNames: SeriesNames,
): Collection[] {
  return [...gather(webinars, kind, seriesNames).values()];
}

/**
 * One of what {@link collect} gathers, or null.
 *
 * @param part - the last part of its address, escaped or not
 */
export function findCollection(
  webinars: readonly Webinar[],
  kind: CollectionKind,
  seriesNames: SeriesNames,
  part: string,
): Collection | null {
  const collections = gather(webinars, kind, seriesNames);
  return collections.get(part) ?? collections.get(unescapePart(part)) ?? null;
}

function gather(
  webinars: readonly Webinar[],
  kind: CollectionKind,
  seriesNames: SeriesNames,
): Map<string, Collection> {
  const kinds = known.get(webinars) ?? new Map<string, Map<string, Collection>>();
  known.set(webinars, kinds);
  const key = [kind, ...Object.values(seriesNames)].join('\n');
  const before = kinds.get(key);
  if (before) return before;
  const found = new Map<string, Collection>();
  const listed = webinars.filter(({ unlisted }) => !unlisted).toSorted(compareWebinars);
  for (const webinar of listed) {
    for (const [slug, name] of listParts(webinar, kind, seriesNames)) {
      const collection = found.get(slug) ?? { kind, slug, name, webinars: [] };
      collection.webinars.push(webinar);
      found.set(slug, collection);
    }
  }
  const sorted = new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  kinds.set(key, sorted);
  return sorted;
}

/** Entries that did not change are the same objects in the next catalogue. */
const knownParts = new WeakMap<Webinar, Map<string, Map<string, string>>>();

/** What an entry is gathered by, once each, as it spells it first; by the last part of the address. */
function listParts(
  webinar: Webinar,
  kind: CollectionKind,
  seriesNames: SeriesNames,
): Map<string, string> {
  const kinds = knownParts.get(webinar) ?? new Map<string, Map<string, string>>();
  knownParts.set(webinar, kinds);
  const key = kind === 'series' ? `series ${seriesNames.pulumi_tv}` : kind;
  const before = kinds.get(key);
  if (before) return before;
  const parts = new Map<string, string>();
  for (const name of listNames(webinar, kind, seriesNames)) {
    const slug = toNamePart(name);
    if (slug !== '' && !parts.has(slug)) parts.set(slug, name);
  }
  kinds.set(key, parts);
  return parts;
}

/** In an address letters beyond ASCII are escaped; what is escaped wrongly is nobody's. */
function unescapePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Everybody who presents a webinar or one of its sessions, as everybody may read it. */
export function listPresenters(webinar: Webinar): Presenter[] {
  const { presenters, sessions } = concealSecrets(webinar);
  return [...presenters, ...sessions.flatMap((session) => session.presenters)];
}

function listNames(webinar: Webinar, kind: CollectionKind, seriesNames: SeriesNames): string[] {
  if (kind === 'presenters') return listPresenters(webinar).map(({ name }) => name);
  if (kind === 'topics') return concealSecrets(webinar).tags.topics;
  return webinar.series === null ? [] : [seriesNames[webinar.series]];
}
