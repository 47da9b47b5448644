import { compareWebinars } from './assemble';
import { listPresenters } from './collections/collect';
import { toNamePart } from './fields/slug';
import { stripMarkdown } from './markdown';
import type { Webinar } from './model';
import { concealSecrets } from './secrets';
import { hasVideo, isAhead } from './state';

const weights = { presenter: 6, series: 3, topic: 4, text: 5 };
/** Less than this in common is chance. */
const leastScore = 1;
/** A word that more entries have says nothing about any of them. */
const mostPostings = 200;

interface Traits {
  presenters: Set<string>;
  topics: Set<string>;
  /** How often each word is there. */
  words: Map<string, number>;
}

interface Index {
  /** Listed ones; the places below are places among them. */
  webinars: Webinar[];
  presenters: Map<string, number[]>;
  topics: Map<string, number[]>;
  series: Map<string, number[]>;
  /** Who has a word, and its weight there. */
  words: Map<string, { at: number; weight: number }[]>;
  /** Words with their weight by place; the squares add up to 1. */
  weights: Map<Webinar, Map<string, number>>;
}

/** A catalogue is read once and asked for every page of it. */
const indexes = new WeakMap<readonly Webinar[], Index>();
/** Entries that did not change are the same objects in the next catalogue. */
const known = new WeakMap<Webinar, Traits>();

/**
 * The talks nearest to one: the same presenter, series and topic, then common words. Listed ones
 * only that can be watched or are still to come. The order never depends on chance: ties go to the
 * newer one, then to the slug.
 *
 * @param webinars - the whole catalogue; kept as long as it is, so pass the same array each time
 * @param now - milliseconds since the epoch
 * @param most - how many at most
 */
export function findRelated(
  webinar: Webinar,
  webinars: readonly Webinar[],
  now: number,
  most = 3,
): Webinar[] {
  const index = indexes.get(webinars) ?? buildIndex(webinars);
  indexes.set(webinars, index);
  const best: Scored[] = [];
  for (const [at, score] of scoreOthers(webinar, index)) {
    const other = index.webinars[at];
    if (!other || score < leastScore || other.slug === webinar.slug) continue;
    const last = best[most - 1];
    if (last && compareScored(last, { other, score }) < 0) continue;
    if (!canBeSeen(other, now)) continue;
    best.push({ other, score });
    best.sort(compareScored);
    best.length = Math.min(best.length, most);
  }
  return best.map(({ other }) => other);
}

interface Scored {
  other: Webinar;
  score: number;
}

function compareScored(a: Scored, b: Scored): number {
  return b.score - a.score || compareWebinars(a.other, b.other);
}

/** The scores of those that have anything in common with one, by their place: nobody else is looked at. */
function scoreOthers(webinar: Webinar, index: Index): Map<number, number> {
  const own = describeTraits(webinar);
  const scores = new Map<number, number>();
  const add = (at: number, points: number) => scores.set(at, (scores.get(at) ?? 0) + points);
  for (const [at, text] of scoreTexts(index.weights.get(webinar) ?? own.words, index)) {
    add(at, weights.text * text);
  }
  for (const [at, count] of countShared(own.presenters, index.presenters)) {
    add(at, weights.presenter * Math.min(count, 2));
  }
  for (const [at, count] of countShared(own.topics, index.topics)) {
    add(at, weights.topic * Math.min(count, 2));
  }
  for (const at of index.series.get(webinar.series ?? '') ?? []) add(at, weights.series);
  return scores;
}

function countShared(names: Set<string>, postings: Map<string, number[]>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const name of names) {
    for (const at of postings.get(name) ?? []) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return counts;
}

/** The cosine of the angle between texts, for those that have any rare word in common. */
function scoreTexts(own: Map<string, number>, { words }: Index): Map<number, number> {
  const scores = new Map<number, number>();
  for (const [word, weight] of own) {
    const others = words.get(word) ?? [];
    if (others.length > mostPostings) continue;
    for (const other of others) {
      scores.set(other.at, (scores.get(other.at) ?? 0) + weight * other.weight);
    }
  }
  return scores;
}

function buildIndex(webinars: readonly Webinar[]): Index {
  const listed = webinars.filter(({ unlisted }) => !unlisted);
  const traits = listed.map(describeTraits);
  const spread = new Map<string, number>();
  for (const { words } of traits) {
    for (const word of words.keys()) spread.set(word, (spread.get(word) ?? 0) + 1);
  }
  const weighed = traits.map(({ words }) => weigh(words, spread, listed.length));
  const postings: Index['words'] = new Map();
  for (const [at, words] of weighed.entries()) {
    for (const [word, weight] of words) put(postings, word, { at, weight });
  }
  const index: Index = {
    webinars: listed,
    presenters: new Map(),
    topics: new Map(),
    series: new Map(),
    words: postings,
    weights: new Map(listed.map((webinar, at) => [webinar, weighed[at] ?? new Map()])),
  };
  for (const [at, { presenters, topics }] of traits.entries()) {
    for (const name of presenters) put(index.presenters, name, at);
    for (const name of topics) put(index.topics, name, at);
    const series = listed[at]?.series;
    if (series) put(index.series, series, at);
  }
  return index;
}

/** Into the list itself: a copy for each would take longer with every entry. */
function put<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** Rare words count more: https://en.wikipedia.org/wiki/Tf%E2%80%93idf */
function weigh(
  words: Map<string, number>,
  spread: Map<string, number>,
  total: number,
): Map<string, number> {
  const raw = [...words].map(([word, count]) => {
    return [word, (1 + Math.log(count)) * Math.log((total + 1) / (spread.get(word) ?? 1))] as const;
  });
  const length = Math.sqrt(raw.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  return new Map(raw.map(([word, weight]) => [word, weight / length]));
}

function describeTraits(webinar: Webinar): Traits {
  const before = known.get(webinar);
  if (before) return before;
  const { title, metaDescription, description, learn, tags } = concealSecrets(webinar);
  const text = [title, title, metaDescription, stripMarkdown(description), ...learn].join(' ');
  const words = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]{3,}/gu)) {
    words.set(word, (words.get(word) ?? 0) + 1);
  }
  const traits = {
    presenters: new Set(listPresenters(webinar).map(({ name }) => toNamePart(name))),
    topics: new Set(tags.topics.map(toNamePart)),
    words,
  };
  known.set(webinar, traits);
  return traits;
}

function canBeSeen(webinar: Webinar, now: number): boolean {
  return webinar.externalUrl !== null || hasVideo(webinar) || isAhead(webinar, now);
}
