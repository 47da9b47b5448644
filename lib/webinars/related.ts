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
  /** Words with their weight; the squares add up to 1. */
  words: Map<string, number>;
}

interface Index {
  webinars: Webinar[];
  traits: Map<Webinar, Traits>;
  postings: Map<string, Webinar[]>;
}

/** A catalogue is read once and asked for every page of it. */
const indexes = new WeakMap<readonly Webinar[], Index>();

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
  const own = index.traits.get(webinar) ?? describeTraits(webinar);
  const texts = scoreTexts(own, index);
  return index.webinars
    .filter((other) => other.slug !== webinar.slug && canBeSeen(other, now))
    .map((other) => ({ other, score: score(webinar, own, other, index, texts.get(other) ?? 0) }))
    .filter((each) => each.score >= leastScore)
    .toSorted((a, b) => b.score - a.score || compareWebinars(a.other, b.other))
    .slice(0, most)
    .map(({ other }) => other);
}

function score(
  webinar: Webinar,
  own: Traits,
  other: Webinar,
  { traits }: Index,
  text: number,
): number {
  const theirs = traits.get(other);
  if (!theirs) return 0;
  const shared = (mine: Set<string>, those: Set<string>) =>
    [...mine].filter((each) => those.has(each)).length;
  return (
    weights.presenter * Math.min(shared(own.presenters, theirs.presenters), 2) +
    weights.topic * Math.min(shared(own.topics, theirs.topics), 2) +
    weights.series * Number(webinar.series !== null && webinar.series === other.series) +
    weights.text * text
  );
}

/** The cosine of the angle between texts, for those that have any rare word in common. */
function scoreTexts({ words }: Traits, { traits, postings }: Index): Map<Webinar, number> {
  const scores = new Map<Webinar, number>();
  for (const [word, weight] of words) {
    const others = postings.get(word) ?? [];
    if (others.length > mostPostings) continue;
    for (const other of others) {
      const theirs = traits.get(other)?.words.get(word) ?? 0;
      scores.set(other, (scores.get(other) ?? 0) + weight * theirs);
    }
  }
  return scores;
}

function buildIndex(webinars: readonly Webinar[]): Index {
  const listed = webinars.filter(({ unlisted }) => !unlisted);
  const traits = new Map(listed.map((webinar) => [webinar, describeTraits(webinar)]));
  const postings = new Map<string, Webinar[]>();
  for (const [webinar, { words }] of traits) {
    for (const word of words.keys()) postings.set(word, [...(postings.get(word) ?? []), webinar]);
  }
  for (const { words } of traits.values()) weigh(words, postings, listed.length);
  return { webinars: listed, traits, postings };
}

/** Rare words count more: https://en.wikipedia.org/wiki/Tf%E2%80%93idf */
function weigh(words: Map<string, number>, postings: Index['postings'], total: number): void {
  let squares = 0;
  for (const [word, count] of words) {
    const weight =
      (1 + Math.log(count)) * Math.log((total + 1) / (postings.get(word)?.length ?? 1));
    words.set(word, weight);
    squares += weight * weight;
  }
  const length = Math.sqrt(squares) || 1;
  for (const [word, weight] of words) words.set(word, weight / length);
}

function describeTraits(webinar: Webinar): Traits {
  const { title, metaDescription, description, learn, tags } = concealSecrets(webinar);
  const text = [title, title, metaDescription, stripMarkdown(description), ...learn].join(' ');
  const words = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]{3,}/gu)) {
    words.set(word, (words.get(word) ?? 0) + 1);
  }
  return {
    presenters: new Set(listPresenters(webinar).map(({ name }) => toNamePart(name))),
    topics: new Set(tags.topics.map(toNamePart)),
    words,
  };
}

function canBeSeen(webinar: Webinar, now: number): boolean {
  return webinar.externalUrl !== null || hasVideo(webinar) || isAhead(webinar, now);
}
