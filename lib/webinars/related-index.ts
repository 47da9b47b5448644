import { listPresenters } from './collections/collect';
import { toNamePart } from './fields/slug';
import { stripMarkdown } from './markdown';
import type { Webinar } from './model';
import { concealSecrets } from './secrets';

/** A word that more entries have says nothing about any of them. */
const mostPostings = 200;

/** What may tie an entry to others. */
export interface Traits {
  presenters: Set<string>;
  topics: Set<string>;
  /** Its words by their number, and how often each is there. */
  words: number[];
  counts: number[];
}

/** Who has what, by place among the listed entries. In numbers: it is made anew at each change. */
export interface Index {
  webinars: Webinar[];
  places: Map<Webinar, number>;
  presenters: Map<string, number[]>;
  topics: Map<string, number[]>;
  series: Map<string, number[]>;
  postings: Postings;
  /** What each of an entry's words weighs: the squares add up to 1. Rare words count more. */
  weights: Float64Array[];
}

/**
 * Who has each rare word, and what it weighs there: one list for all words, in which those of word
 * `n` stand from `starts[n]` to `starts[n + 1]`. With a list for each, an index takes twice as long to make.
 */
export interface Postings {
  starts: Uint32Array;
  places: Uint32Array;
  weights: Float64Array;
}

/** Entries that did not change are the same objects in the next catalogue. */
const known = new WeakMap<Webinar, Traits>();
const numbers = new Map<string, number>();

/** The traits of an entry, as everybody may read it. */
export function describeTraits(webinar: Webinar): Traits {
  const before = known.get(webinar);
  if (before) return before;
  const { title, metaDescription, description, learn, tags } = concealSecrets(webinar);
  const text = [title, title, metaDescription, stripMarkdown(description), ...learn].join(' ');
  const counts = new Map<number, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]{3,}/gu)) {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  const traits = {
    presenters: new Set(listPresenters(webinar).map(({ name }) => toNamePart(name))),
    topics: new Set(tags.topics.map(toNamePart)),
    words: [...counts.keys()],
    counts: [...counts.values()],
  };
  known.set(webinar, traits);
  return traits;
}

/** @param webinars - the whole catalogue */
export function buildIndex(webinars: readonly Webinar[]): Index {
  const listed = webinars.filter(({ unlisted }) => !unlisted);
  const traits = listed.map(describeTraits);
  const spread = new Uint32Array(numbers.size);
  for (const { words } of traits) {
    for (const word of words) spread[word] = (spread[word] ?? 0) + 1;
  }
  const rarity = Float64Array.from(spread, (count) => Math.log((listed.length + 1) / (count || 1)));
  const weights = traits.map((each) => weigh(each, rarity));
  const index: Index = {
    webinars: listed,
    places: new Map(listed.map((webinar, at) => [webinar, at])),
    presenters: new Map(),
    topics: new Map(),
    series: new Map(),
    postings: buildPostings(traits, weights, spread),
    weights,
  };
  for (const [at, { presenters, topics }] of traits.entries()) {
    for (const name of presenters) put(index.presenters, name, at);
    for (const name of topics) put(index.topics, name, at);
    const series = listed[at]?.series;
    if (series) put(index.series, series, at);
  }
  return index;
}

/** @param spread - how many entries have each word, by its number */
function buildPostings(
  traits: readonly Traits[],
  weights: readonly Float64Array[],
  spread: Uint32Array,
): Postings {
  const starts = new Uint32Array(spread.length + 1);
  for (const [word, count] of spread.entries()) {
    starts[word + 1] = (starts[word] ?? 0) + (count > mostPostings ? 0 : count);
  }
  const length = starts.at(-1) ?? 0;
  const postings = { starts, places: new Uint32Array(length), weights: new Float64Array(length) };
  const next = starts.slice();
  for (const [place, { words }] of traits.entries()) {
    for (let nth = 0; nth < words.length; nth += 1) {
      const word = words[nth] ?? 0;
      if ((spread[word] ?? 0) > mostPostings) continue;
      const at = next[word] ?? 0;
      postings.places[at] = place;
      postings.weights[at] = weights[place]?.[nth] ?? 0;
      next[word] = at + 1;
    }
  }
  return postings;
}

/** https://en.wikipedia.org/wiki/Tf%E2%80%93idf */
function weigh({ words, counts }: Traits, rarity: Float64Array): Float64Array {
  const weights = new Float64Array(words.length);
  let squares = 0;
  for (let at = 0; at < words.length; at += 1) {
    const weight = (1 + Math.log(counts[at] ?? 1)) * (rarity[words[at] ?? 0] ?? 0);
    weights[at] = weight;
    squares += weight * weight;
  }
  const length = Math.sqrt(squares) || 1;
  for (let at = 0; at < words.length; at += 1) weights[at] = (weights[at] ?? 0) / length;
  return weights;
}

/** Into the list itself: a copy for each would take longer with every entry. */
function put<K>(lists: Map<K, number[]>, key: K, item: number): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
