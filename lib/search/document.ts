import { stripMarkdown } from '../webinars/markdown';
import type { Webinar } from '../webinars/model';
import { concealIds, concealSecrets, listSecretIds } from '../webinars/secrets';
import { formatClock } from '../webinars/transcript/clock';
import { parseTranscript } from '../webinars/transcript/parse';

/** What can be searched of an entry: what everybody may read, as plain text. */
export interface SearchDocument {
  slug: string;
  title: string;
  presenters: string;
  topics: string;
  learn: string;
  description: string;
  /** A line for each paragraph, or each time that is noted; of open entries only. */
  transcript: string;
}

/** All that a document is made from: where none of it has changed, neither has the document. */
export const sources = [
  'slug',
  'title',
  'subtitle',
  'hero',
  'mainTitle',
  'tags',
  'metaDescription',
  'description',
  'presenters',
  'learn',
  'gated',
  'video',
  'sessions',
  'chapters',
  'transcript',
] as const satisfies readonly (keyof Webinar)[];

/** The entries to search, newest first: external ones are among them, unlisted ones are not. */
export function listSearched(webinars: readonly Webinar[]): Webinar[] {
  return webinars.filter(({ unlisted }) => !unlisted);
}

const known = new WeakMap<Webinar, SearchDocument>();

/**
 * What can be searched of an entry: of gated ones no transcript, and their texts as the landing page
 * shows them. Entries that did not change are the same objects, so that each is read once.
 */
export function toDocument(entry: Webinar): SearchDocument {
  const before = known.get(entry);
  if (before) return before;
  const webinar: Pick<Webinar, (typeof sources)[number]> = concealSecrets(entry);
  const ids = listSecretIds(webinar);
  // Once more after rendering: Markdown can spell an id in other ways, such as "a\_b".
  const hide = (text: string) => concealIds(text, ids);
  const strip = (text: string) => hide(toPlainText(text));
  const { title, subtitle, hero, mainTitle, tags, metaDescription, description } = webinar;
  const document = {
    slug: webinar.slug,
    title: unique([title, hero.title, mainTitle, subtitle]),
    presenters: webinar.presenters.map(({ name, role }) => unique([name, role])).join('\n'),
    topics: unique([...tags.topics, ...tags.languages, ...tags.clouds, tags.level]),
    learn: webinar.learn.map(strip).join('\n'),
    description: unique([metaDescription, ...splitParagraphs(description).map(strip)]),
    transcript: webinar.gated ? '' : listLines(webinar).map(hide).join('\n'),
  };
  known.set(entry, document);
  return document;
}

/** What Markdown gives a meaning to. Most paragraphs have none of it and are taken as they are. */
const marks = /[*_`[\]<>&\\#{}~|!+]|:\/\/|--|==|^\s*(?:-|\d+[.)])\s/m;

function toPlainText(markdown: string): string {
  return marks.test(markdown) ? stripMarkdown(markdown) : markdown.replace(/\s+/g, ' ').trim();
}

function splitParagraphs(markdown: string): string[] {
  return markdown.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
}

/** What is said, each line with its time and speaker as `snippet.ts` reads them. */
function listLines({ transcript, chapters }: Pick<Webinar, 'transcript' | 'chapters'>): string[] {
  return parseTranscript(transcript, chapters).lines.map(({ start, speaker, text }) => {
    const time = start === null ? '' : `[${formatClock(start)}] `;
    return `${time}${speaker === null ? '' : `${speaker}: `}${text}`;
  });
}

function unique(texts: Array<string | null>): string {
  return [...new Set(texts.filter(Boolean))].join('\n');
}
