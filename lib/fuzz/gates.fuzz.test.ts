import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openTranscript } from '../access/gate';
import { toDocument } from '../search/document';
import { listFacetValues } from '../search/facets/values';
import { siteSchema } from '../site/schema';
import { buildCalendar } from '../webinars/calendar';
import { collect } from '../webinars/collections/collect';
import { buildFeed } from '../webinars/feeds/build-feed';
import type { Moment, Webinar } from '../webinars/model';
import { buildCatalogueView } from '../webinars/sections';
import { describeLanding } from '../webinars/structured-data/landing';
import { buildCard, buildLanding } from '../webinars/view';
import { makeMoment, makeSession, makeWebinar } from '../webinars/webinar.fixture';
import { cases, patienceMs } from './cases';

const source = { siteUrl: 'https://talks.example', siteName: 'Talks' };
const feed = {
  ...source,
  list: 'all',
  language: 'en',
  title: 'Talks',
  description: 'All of them',
} as const;
const { sections: labels } = siteSchema.parse({});
const seriesNames = { pulumi_tv: labels.pulumi_tv };
const secretWords = 'The velvet gong';
const starts = ['2026-10-01T10:00:00Z', '2026-11-25T12:00:00+09:00', '2027-01-08T09:00:00-08:00'];
const moments = starts.map((start) => Date.parse(start) + 60_000);

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_';
const videoId = fc
  .string({ minLength: 11, maxLength: 11, unit: fc.constantFrom(...letters) })
  // Of one that is part of other words nothing can be said.
  .filter((id) => /[A-Z]/.test(id) && /\d/.test(id) && new Set(id).size > 6);

const percent = (letter: string) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`;
/** How authors and their tools write an id down. */
const spellings: Array<(id: string) => string> = [
  (id) => id,
  (id) => `https://youtu.be/${id}?t=5`,
  (id) => `//www.youtube.com/embed/${id}`,
  (id) => `youtube.com/watch?v=${id}&list=x`,
  (id) => `[watch](https://www.youtube.com/watch?v=${id})`,
  (id) => `![](https://i.ytimg.com/vi/${id}/0.jpg)`,
  (id) => `<https://youtu.be/${id}>`,
  (id) => `<iframe src="https://www.youtube-nocookie.com/embed/${id}"></iframe>`,
  (id) => `https://example.com/?u=${encodeURIComponent(`https://youtu.be/${id}`)}`,
  (id) => `https://example.com/${Array.from(id, percent).join('')}`,
  (id) => `https://example.com/${id.replace(/[a-z]/, percent)}`,
  (id) => `\`${id}\` **${id}** *${id}*`,
  (id) => id.replace(/[-_]/g, '\\$&'),
  (id) => `&#${id.charCodeAt(0)};${id.slice(1)}`,
  (id) => `{{< youtube ${id} >}} <!-- ${id} -->`,
  (id) => `| a | b |\n|---|---|\n| ${id} | x |`,
];

const around = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom('', ' ', 'x', '(', '"', '\n\n# ', '> ', '/'),
);

interface Hidden {
  webinar: Webinar;
  ids: string[];
}

/** A gated entry whose author pasted its videos into one of its texts, or into all of them. */
const hidden: fc.Arbitrary<Hidden> = fc
  .record({
    own: videoId,
    ofSession: videoId,
    texts: fc.array(fc.tuple(around, fc.constantFrom(...spellings), fc.boolean(), around), {
      minLength: 1,
      maxLength: 4,
    }),
    start: fc.constantFrom(...starts).map(makeMoment),
    hasOwnVideo: fc.boolean(),
    changes: fc.record({
      unlisted: fc.boolean(),
      featured: fc.boolean(),
      hideDate: fc.boolean(),
      preRecorded: fc.boolean(),
    }),
  })
  .map(({ own, ofSession, texts, start, hasOwnVideo, changes }) => {
    const pasted = texts.map(([before, spell, isOwn, after]) => {
      return `${before}${spell(isOwn && hasOwnVideo ? own : ofSession)}${after}`;
    });
    const video = hasOwnVideo ? { id: own, start: 0 } : null;
    const webinar = { ...pasteEverywhere(pasted, start, ofSession), video, ...changes };
    return { webinar, ids: hasOwnVideo ? [own, ofSession] : [ofSession] };
  });

function pasteEverywhere(texts: string[], start: Moment, id: string): Webinar {
  const text = texts.join('\n\n');
  const line = texts.join(' ').replace(/\s+/g, ' ');
  const duration = { text: line, minutes: null };
  const presenters = [{ name: line, role: line, photo: line, host: false }];
  const video = { id, start: 0 };
  const session = makeSession({ start, duration, label: line, video, presenters });
  return makeWebinar({
    date: start,
    sessions: [session, { ...session, id: 'second' }],
    title: line,
    titleTag: line,
    subtitle: line,
    metaDescription: texts.length > 1 ? line : '',
    metaImage: line,
    previewImage: line,
    hero: { title: line, image: line },
    mainTitle: line,
    dateText: line,
    duration,
    description: text,
    learn: texts,
    presenters,
    location: line,
    tags: { level: line, topics: texts, languages: texts, clouds: texts },
    transcript: `12:34 ${secretWords} ${text}`,
    chapters: [{ title: secretWords, start: 5 }],
  });
}

it(
  'no public view of a gated entry has its video or transcript, wherever its author pasted it',
  () => {
    const property = fc.property(hidden, fc.constantFrom(...moments), ({ webinar, ids }, now) => {
      const landing = buildLanding(webinar, now);
      const gathered = (['presenters', 'topics'] as const).flatMap((kind) =>
        collect([webinar], kind, seriesNames).map(({ name, slug }) => [name, slug]),
      );
      const shown = JSON.stringify([
        buildCard(webinar, now),
        landing,
        buildCatalogueView([webinar], now),
        describeLanding(landing, source),
        gathered,
        listFacetValues(webinar, labels, now),
        toDocument(webinar),
        buildCalendar(webinar, source)?.replaceAll('\r\n ', ''),
        buildFeed([webinar], { ...feed, format: 'feed.json', now }),
        buildFeed([webinar], { ...feed, format: 'rss.xml', now }),
      ]);
      expect(shown).not.toContain(secretWords);
      const decoded = decodePercents(shown);
      for (const id of ids) {
        expect(shown).not.toContain(id);
        expect(decoded).not.toContain(id);
      }
      expect(openTranscript(webinar, null, now)).toBeNull();
    });
    fc.assert(property, cases(0.05));
  },
  patienceMs,
);

/** Character by character, as not all that has a percent sign is an address. */
function decodePercents(text: string): string {
  return text.replace(/%([2-7][\da-f])/gi, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
