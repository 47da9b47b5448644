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
  /** Who has a rare word, by its number: a place, the word's weight there, the next place, … */
  postings: Map<number, number[]>;
  /** What each of an entry's words weighs: the squares add up to 1. Rare words count more. */
  weights: Float64Array[];
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
  const index: Index = {
    webinars: listed,
    places: new Map(listed.map((webinar, at) => [webinar, at])),
    presenters: new Map(),
    topics: new Map(),
    series: new Map(),
    postings: new Map(),
    weights: traits.map((each) => weigh(each, rarity)),
  };
  for (const [at, { presenters, topics, words }] of traits.entries()) {
    for (const name of presenters) put(index.presenters, name, at);
    for (const name of topics) put(index.topics, name, at);
    const series = listed[at]?.series;
    if (series) put(index.series, series, at);
    for (let nth = 0; nth < words.length; nth += 1) {
      const word = words[nth] ?? 0;
      if ((spread[word] ?? 0) > mostPostings) continue;
      put(index.postings, word, at);
      put(index.postings, word, index.weights[at]?.[nth] ?? 0);
    }
  }
  return index;
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
