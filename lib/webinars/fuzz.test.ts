import { describe, expect, it } from 'vitest';
import { loadCatalogue } from './load';
import { formatProblem } from './problem';
import { makeRandom } from './random.fixture';
import { buildRouteRedirects, listImageHosts } from './routing';
import { buildCatalogueView } from './sections';
import { findNextChange } from './state';
import { type Files, filledIn, writeContent } from './test-entries';
import { buildLanding } from './view';

const hostile = [
  '---\n',
  '---js\n',
  '__proto__: { gated: true }',
  'constructor: { prototype: { a: b } }',
  'main: &a { main: *a }',
  '<<: *a',
  '? [complex, key]\n: value',
  '- - - a',
  'title: !!js/function "x"',
  'title: !!binary aGk=',
  'title: [a, { b: c }]',
  'sortable_date: 9999-12-31T23:59:59-12:00',
  'sortable_date: 1970-01-01',
  'sortable_date: -1',
  'datetime: 2026-12-03T10:00:00Z',
  'duration: 99999999999999999999 hours',
  'duration: 1/0 hours',
  'timezone: Europe/Berlin',
  'timezone: "\\u0000"',
  'multiple: [{ datetime: 2026-12-03 }, x, [y], { datetime: [z] }]',
  'sessions: { label: "\\uD800", sortable_date: 2026-12-03T10:00:00Z }',
  'presenters: [[Ada], { name: { first: Ada } }, ~]',
  'learn: [[[]], { a: [b] }, "- c"]',
  'aliases: [/, //a, "%", "/%zz", "/[a", "/:b(c)*", "..", "?", "#", "\\t"]',
  'redirect_to: /webinars/talk',
  'url_slug: ..',
  'external: true',
  'block_external_search_index: true',
  'url_slug: "https://[::1"',
  'event_url: https://example.com:99999',
  'gated: true',
  'youtube_url: iULct6-IAFQ',
  'description: "![a](//b) {{< c >}} [d](javascript:e) \\u2028 <script>"',
  'preview_image: ../../../../etc/passwd',
  'tags: { topics: { a: b } }',
  'hero: ~',
  'form: []',
  'main: ""',
  '\u0000\u0007\u001b[31m',
  'Ã©â€”ðŸŽ‰',
  '\uFEFF',
  '\t\ttabs: yes',
  '\r\r\n',
  '"unclosed',
  '[{[{',
  '...',
  '%YAML 9.9',
  '&a *a !a |-\n  >+',
];

function mutate(text: string, random: (below: number) => number): string {
  const lines = text.split('\n');
  const at = random(lines.length);
  const other = random(lines.length);
  const snippet = hostile[random(hostile.length)] ?? '';
  const offset = random(text.length + 1);
  const kinds = [
    () => lines.toSpliced(at, 1 + random(5)).join('\n'),
    () => lines.toSpliced(at, 0, ...lines.slice(other, other + random(6))).join('\n'),
    () =>
      lines
        .with(at, lines[other] ?? '')
        .with(other, lines[at] ?? '')
        .join('\n'),
    () => lines.toSpliced(at, random(2), snippet).join('\n'),
    () => lines.toSpliced(at, 0, ' '.repeat(random(9)) + snippet).join('\n'),
    () => text.slice(0, offset),
    () => text.slice(0, offset) + String.fromCharCode(random(0x250)) + text.slice(offset),
    () => text.slice(0, offset) + text.slice(offset + 1 + random(20)),
    () => text.slice(0, offset) + snippet + text.slice(offset),
    () => lines.map((line) => (random(8) ? line : `${' '.repeat(random(4))}${line}`)).join('\n'),
    () => lines.map((line) => (random(8) ? line : line.replace(/:.*/, ':'))).join('\n'),
  ];
  return kinds[random(kinds.length)]?.() ?? text;
}

/** Text with the bytes of its characters below 256 as they are: mostly not UTF-8. */
function toBytes(text: string, random: (below: number) => number): string | Uint8Array {
  return random(4) ? text : Buffer.from(text, random(2) ? 'latin1' : 'utf16le');
}

describe('2,000 entries that nobody would write', () => {
  it.each([1, 2, 3, 4])('never throw, and each is served or has its error (part %i)', (seed) => {
    const random = makeRandom(seed * 7919);
    const files: Files = {};
    for (let count = 0; count < 500; count += 1) {
      let text = filledIn;
      for (let round = 1 + random(4); round > 0; round -= 1) text = mutate(text, random);
      files[`webinars/talk-${count}/index.md`] = toBytes(text, random);
    }
    const { webinars, redirects, problems } = loadCatalogue({
      ...writeContent(files),
      timezone: 'America/Los_Angeles',
    });

    const explained = new Set(problems.map(({ file }) => file));
    const served = new Set(webinars.map(({ file }) => file));
    for (const [file, text] of Object.entries(files)) {
      // An entry that redirects is neither.
      if (String(text).includes('redirect_to:')) served.add(file);
    }
    const unexplained = Object.keys(files).filter(
      (file) => !explained.has(file) && !served.has(file),
    );
    expect(unexplained).toEqual([]);
    expect(served.size).toBeGreaterThan(50);
    for (const problem of problems) {
      expect(problem.line).toBeGreaterThan(0);
      expect(problem.column).toBeGreaterThan(0);
      expect(formatProblem(problem)).toMatch(/^webinars\/talk-\d+\/index\.md:\d+:\d+ \P{Cc}+$/u);
      // What the last net caught is a mistake of this program, not of the author.
      expect(problem.message).not.toContain("the file can't be read");
    }
    for (const now of [0, Date.parse('2026-11-22T12:00:00Z')]) {
      const pages = webinars.map((webinar) => buildLanding(webinar, now));
      const html = pages
        .flatMap((page) => [page.descriptionHtml, page.transcript?.html ?? ''])
        .join('');
      expect(html).not.toMatch(/<script|href="javascript:|src="(https?:)?\/\//i);
      expect(buildCatalogueView(webinars, now).total).toBeLessThanOrEqual(webinars.length);
      expect(findNextChange(webinars, now)).not.toBeNaN();
    }
    const catalogue = { webinars, redirects, problems };
    expect(() => [buildRouteRedirects(catalogue), listImageHosts(catalogue)]).not.toThrow();
    expect(Reflect.get({}, 'gated')).toBeUndefined();
  });
});
