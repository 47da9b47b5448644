import fc from 'fast-check';
import { expect, it } from 'vitest';
import { renderMarkdown } from '../webinars/markdown';
import { readEntryBytes } from '../webinars/read-entry';
import { parseTranscript } from '../webinars/transcript/parse';
import { renderTranscript } from '../webinars/transcript/render';
import { buildCard, buildLanding } from '../webinars/view';
import { cases, patienceMs } from './cases';

const now = Date.parse('2026-11-22T12:00:00Z');
const secret = 'SecretVid01';
const entryFile = {
  file: 'webinars/a-talk/index.md',
  absolute: '/nowhere/webinars/a-talk/index.md',
  name: 'a-talk',
  size: 1,
  version: '1',
  modifiedAt: 0,
  isBeside: false,
  obstacle: null,
  transcripts: [],
};
const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.json(),
  fc.constantFrom(
    ...['~', '[[[[', '*a', '&a', '!!js/function x', '2026-02-30', '-1', '9'.repeat(30), '|', '>-'],
    ...['{{< x >}}', '<script>', '[a](javascript:b)', '\u2028', '"', "'", '\\', '#', ': ', '- '],
  ),
);

/** Tags that no Markdown of ours makes, attributes that run, addresses that do. */
const dangerous =
  /<(?!\/?(?:p|a|em|strong|s|code|pre|br|hr|ul|ol|li|blockquote|h[1-6]|table|thead|tbody|tr|th|td|span|div|mark|img)\b)|<[^>]*\son\w+=|(?:href|src)="\s*(?:javascript|data|vbscript):|src="\s*(?:\w+:)?\/\//i;

const keys = [
  ...[
    'title',
    'gated',
    'unlisted',
    'featured',
    'main',
    'presenters',
    'sessions',
    'multiple',
    'tags',
  ],
  ...['aliases', 'url_slug', 'sortable_date', 'duration', 'timezone', 'form', 'preview_image'],
  ...['__proto__', 'constructor', 'toString', 'description', 'learn', 'redirect_to', 'event_url'],
];
const frontMatter = fc.array(
  fc.tuple(fc.oneof(fc.constantFrom(...keys), anything), anything, fc.nat({ max: 6 })),
  { maxLength: 14 },
);

it(
  'no front matter fails, and none of a gated entry shows what the gate hides',
  () => {
    let gated = 0;
    const property = fc.property(frontMatter, anything, (lines, body) => {
      const text = lines.map(([key, value, depth]) => `${' '.repeat(depth)}${key}: ${value}`);
      const file = [
        '---',
        'title: A talk',
        'type: webinars',
        'gated: true',
        'sortable_date: 2026-10-01T10:00:00+02:00',
        'duration: 45 minutes',
        ...text,
        `youtube_url: https://www.youtube.com/watch?v=${secret}`,
        '---',
        body,
      ].join('\n');
      const context = { timezone: 'Europe/Berlin', hasPublicFile: () => false };
      const { webinar, problems } = readEntryBytes(entryFile, Buffer.from(file), context);
      for (const { line, column, message } of problems) {
        expect(Math.min(line, column)).toBeGreaterThan(0);
        expect(message).not.toContain("the file can't be read");
      }
      if (!webinar?.gated) return;
      gated += 1;
      const shown = JSON.stringify([buildCard(webinar, now), buildLanding(webinar, now)]);
      expect(shown).not.toContain(secret);
    });
    fc.assert(property, cases(0.2));
    // Or else nothing was looked at.
    expect(gated).toBeGreaterThan(20);
  },
  patienceMs,
);

const markup = fc
  .array(
    fc.oneof(
      anything,
      fc.constantFrom(
        ...['<', '>', '&', '"', '](', '[', '![', '`', '```\n', '**', '_', '\n', '\n\n', '    '],
        ...['javascript:alert(1)', 'JaVa\tScript:x', 'data:text/html,x', '//evil.example', '<img '],
        ...['onerror=x', '<svg/onload=x>', '&#x6a;avascript:', '<!--', ']]>', '<a href=', '| a |'],
      ),
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''));

it(
  'no Markdown becomes more than text with marks',
  () => {
    fc.assert(
      fc.property(markup, (text) => {
        expect(renderMarkdown(text)).not.toMatch(dangerous);
      }),
      cases(0.2),
    );
  },
  patienceMs,
);

it(
  'no transcript becomes more than lines, times and speakers',
  () => {
    const rows = fc
      .array(
        fc.oneof(
          markup,
          fc.constantFrom('WEBVTT\n\n', '00:01 --> 00:02\n', '[12:34] ', '1:02:03 Ada: ', '## '),
        ),
        { maxLength: 20 },
      )
      .map((parts) => parts.join('\n'));
    fc.assert(
      fc.property(rows, (text) => {
        const transcript = parseTranscript(text);
        expect(renderTranscript(transcript, () => null)).not.toMatch(dangerous);
      }),
      cases(0.15),
    );
  },
  patienceMs,
);
