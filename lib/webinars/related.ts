import { compareWebinars } from './assemble';
import type { Webinar } from './model';
import { buildIndex, describeTraits, type Index, type Traits } from './related-index';
import { hasVideo, isAhead } from './state';

const weights = { presenter: 6, series: 3, topic: 4, text: 5 };
/** Less than this in common is chance. */
const leastScore = 1;

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
  const best: Scored[] = [];
  for (const [at, score] of scoreOthers(webinar, index).entries()) {
    if (score < leastScore) continue;
    const other = index.webinars[at];
    if (!other || other.slug === webinar.slug) continue;
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

/** What each of the listed entries has in common with one, by its place. */
function scoreOthers(webinar: Webinar, index: Index): Float64Array {
  const own = describeTraits(webinar);
  const scores = scoreTexts(webinar, own, index).map((text) => weights.text * text);
  const presenters = countShared(own.presenters, index.presenters, scores.length);
  const topics = countShared(own.topics, index.topics, scores.length);
  for (const at of scores.keys()) {
    const people = weights.presenter * Math.min(presenters[at] ?? 0, 2);
    const subjects = weights.topic * Math.min(topics[at] ?? 0, 2);
    scores[at] = (scores[at] ?? 0) + people + subjects;
  }
  for (const at of index.series.get(webinar.series ?? '') ?? []) {
    scores[at] = (scores[at] ?? 0) + weights.series;
  }
  return scores;
}

function countShared(
  names: Set<string>,
  places: Map<string, number[]>,
  length: number,
): Uint16Array {
  const counts = new Uint16Array(length);
  for (const name of names) {
    for (const at of places.get(name) ?? []) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** The cosine of the angle between texts, for those that have any rare word in common. */
function scoreTexts(webinar: Webinar, { words, counts }: Traits, index: Index): Float64Array {
  const { starts, places, weights } = index.postings;
  const scores = new Float64Array(index.webinars.length);
  const place = index.places.get(webinar);
  const own = place === undefined ? counts : index.weights[place];
  for (const [nth, word] of words.entries()) {
    const weight = own?.[nth] ?? 0;
    // A word that came later than the index is in none of the others.
    const end = starts[word + 1] ?? 0;
    for (let at = starts[word] ?? end; at < end; at += 1) {
      const other = places[at] ?? 0;
      scores[other] = (scores[other] ?? 0) + weight * (weights[at] ?? 0);
    }
  }
  return scores;
}

function canBeSeen(webinar: Webinar, now: number): boolean {
  return webinar.externalUrl !== null || hasVideo(webinar) || isAhead(webinar, now);
}
