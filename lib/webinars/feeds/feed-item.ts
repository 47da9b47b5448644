import type { Item } from 'feed';
import { describeTime, hostPlace } from '../format-time';
import type { Webinar } from '../model';
import { webinarPath } from '../path';
import { concealIds, listSecretIds } from '../secrets';
import { findLastChange } from '../state';
import { buildCard } from '../view';
import type { CardView } from '../view-model';
import { escapeText, toXmlText } from './xml-text';

export interface FeedItemOptions {
  /** JSON takes texts as they are; in XML they are read as HTML. */
  isXml: boolean;
  /** Origin of the site. */
  siteUrl: string;
  /** BCP 47. */
  language: string;
  /** Milliseconds since the epoch. */
  now: number;
}

/** What a feed says of an entry: what everybody may read, with complete addresses. */
export function buildFeedItem(webinar: Webinar, options: FeedItemOptions): Item {
  const { siteUrl, language, now, isXml } = options;
  const card = buildCard(webinar, now);
  // Its own address, also where it leads out: it stays when the other site moves.
  const id = new URL(webinarPath(webinar.slug), siteUrl).href;
  const published = findPublished(webinar, now);
  const write = (text: string) => toXmlText(isXml ? escapeText(text) : text);
  return {
    title: write(card.title),
    id,
    guid: id,
    link: webinar.externalUrl ?? id,
    description: write(card.summary),
    content: toXmlText(writeContent(card, language)),
    published: new Date(published),
    date: new Date(findUpdated(webinar, published, now)),
    // The library takes no empty list.
    ...(card.presenters.length > 0 && {
      author: card.presenters.map(({ name }) => ({ name: toXmlText(name) })),
    }),
    category: listTopics(webinar).map((name) => ({ name, term: name })),
  };
}

/** They become attributes, in which the library would leave a bracket. */
function listTopics(webinar: Webinar): string[] {
  const ids = listSecretIds(webinar);
  return webinar.tags.topics.map((topic) =>
    toXmlText(concealIds(topic, ids)).replace(/[<>"]/g, ''),
  );
}

/** The day it is or was held. What is to come, or hides its date, was published as a file. */
function findPublished({ date, hideDate, modifiedAt }: Webinar, now: number): number {
  const held = hideDate ? null : (date?.instant ?? null);
  return held !== null && held <= now ? held : Math.min(modifiedAt, now);
}

/** Only what a reader would call news counts: not that a file was copied to a new server. */
function findUpdated(webinar: Webinar, published: number, now: number): number {
  const changed = webinar.hideDate ? null : findLastChange(webinar, now);
  return Math.max(published, changed ?? published);
}

function writeContent(card: CardView, language: string): string {
  const { time, dateText, presenters, summary } = card;
  const words = time && describeTime(time, hostPlace(time), language);
  const day = words && [words.date, words.range && `${words.range} ${words.zone}`];
  const when = day ? day.filter(Boolean).join(', ') : dateText;
  const people = presenters.map(({ name, role }) => (role ? `${name}, ${role}` : name));
  const lines = [when, summary, people.join(' · ')].filter((line) => line);
  return lines.map((line) => `<p>${escapeText(line ?? '')}</p>`).join('\n');
}
