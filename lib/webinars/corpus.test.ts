import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from './load';
import { stripMarkdown } from './markdown';
import type { Catalogue } from './model';
import { buildRouteRedirects } from './routing';
import { listSecretIds } from './secrets';
import { buildCatalogueView } from './sections';
import { getState } from './state';
import { printProblems } from './test-entries';
import { parseTranscript } from './transcript/parse';
import { buildCard, buildLanding } from './view';

const shared = path.resolve('..', 'shared');
const corpus = path.join(shared, 'corpus');
const seed = path.join(shared, 'seed');
const now = Date.parse('2026-11-22T12:00:00Z');

function load(contentDir: string): Catalogue {
  return loadCatalogue({ contentDir, publicDir: path.resolve('public'), timezone: null });
}

const isThere = existsSync(corpus) && existsSync(seed);
const reason = isThere ? '' : ' (skipped: ../shared is not here)';

describe.skipIf(!isThere)(`the real entries${reason}`, () => {
  let catalogue: Catalogue = { webinars: [], redirects: [], problems: [] };

  beforeAll(() => {
    catalogue = load(corpus);
  });

  const count = (matches: (webinar: Catalogue['webinars'][number]) => boolean) =>
    catalogue.webinars.filter(matches).length;

  it('all load without an error', () => {
    expect(readdirSync(corpus)).toHaveLength(116);
    expect(printProblems(catalogue).filter((line) => line.startsWith('error'))).toEqual([]);
  });

  it('are 103 webinars, 11 redirects and 2 events, as counted with another YAML parser', () => {
    expect(catalogue.webinars).toHaveLength(103);
    const leaving = catalogue.redirects.filter(({ slug, permanent }) => slug !== null && permanent);
    // One of the twelve that redirect is external too, and keeps its card.
    expect(leaving).toHaveLength(12);
    const skipped = catalogue.problems.filter(({ field }) => field === 'type');
    expect(skipped.map(({ severity }) => severity)).toEqual(['note', 'note']);
  });

  it.each([
    ['external', 31],
    ['on-demand', 59],
    ['awaiting-recording', 13],
    ['upcoming', 0],
    ['live', 0],
  ])('in November 2026 those that are %s number %i', (state, expected) => {
    expect(count((webinar) => getState(webinar, now) === state)).toBe(expected);
  });

  it('carry the flags they were written with', () => {
    expect(count(({ unlisted }) => !unlisted)).toBe(65);
    expect(count(({ gated }) => gated)).toBe(18);
    expect(count(({ gated, video }) => gated && video !== null)).toBe(1);
    expect(count(({ series }) => series === 'pulumi_tv')).toBe(5);
    expect(count(({ featured }) => featured)).toBe(5);
    expect(count(({ date }) => date === null)).toBe(0);
    expect(count(({ duration }) => duration !== null && duration.minutes === null)).toBe(1);
  });

  it('are warned of for nothing but lost pictures and one slug that two have', () => {
    const warnings = catalogue.problems.filter(({ severity }) => severity === 'warning');
    const others = warnings.filter(
      ({ message }) => !message.startsWith('there is no file public/'),
    );
    expect(others.map(({ file, field }) => [file, field])).toEqual([
      ['on-demand-getting-started-with-infrastructure-as-code/index.md', 'url_slug'],
    ]);
  });

  it('all have cards and pages, at each time', () => {
    for (const clock of [0, Date.parse('2021-10-20T21:30:00Z'), now, 4e12]) {
      for (const webinar of catalogue.webinars) {
        const landing = buildLanding(webinar, clock);
        expect(landing.title).not.toBe('');
        expect(landing.documentTitle).not.toMatch(/undefined|null|\[object/);
        expect(landing).toMatchObject(buildCard(webinar, clock));
      }
      const view = buildCatalogueView(catalogue.webinars, clock);
      expect(view.total).toBe(65);
    }
  });

  it('that are gated show no video and no transcript', () => {
    const gated = catalogue.webinars.filter((webinar) => webinar.gated);
    const shown = JSON.stringify([
      buildCatalogueView(catalogue.webinars, now),
      gated.map((webinar) => buildLanding(webinar, now)),
    ]);
    const secrets = gated.flatMap((webinar) => [
      ...listSecretIds(webinar),
      ...webinar.transcript.split('\n').filter((line) => line.length > 40),
    ]);
    expect(secrets.length).toBeGreaterThan(0);
    for (const secret of secrets) expect(shown).not.toContain(secret);
  });

  it('have transcripts that read as they were written', () => {
    const read = catalogue.webinars.flatMap((webinar) =>
      webinar.transcript ? [{ ...parseTranscript(webinar.transcript), webinar }] : [],
    );
    expect(read).toHaveLength(33);
    for (const { lines, webinar } of read) {
      const words = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
      const shown = lines.map(({ speaker, text }) => `${speaker ?? ''}${text}`).join('');
      // Nothing is lost, but for the addresses of links.
      const written = stripMarkdown(webinar.transcript);
      expect(words(shown), webinar.slug).toBe(words(written));
      // "[hensible 00:26:24]" and "10:00 PM" are part of what is said.
      expect(lines.every(({ start }) => start === null)).toBe(true);
    }
    const speakers = new Set(read.flatMap(({ lines }) => lines.map(({ speaker }) => speaker)));
    expect([...speakers].sort()).toEqual([
      'Adam Jacob',
      'Joe Duffy',
      'Jonas-Taha El Sesiy',
      'Raman Hariharan',
      null,
    ]);
  });

  it('have addresses that differ, and redirects that lead somewhere else', () => {
    const slugs = catalogue.webinars.map(({ slug }) => slug.toLowerCase());
    expect(new Set(slugs).size).toBe(103);
    const sources = buildRouteRedirects(catalogue).map(({ source }) => source.toLowerCase());
    expect(new Set(sources).size).toBe(sources.length);
    for (const { from, to } of catalogue.redirects) expect(to).not.toBe(from);
  });
});

describe.skipIf(!isThere)(`the seed${reason}`, () => {
  it('loads with its one garbled dash put right', () => {
    const catalogue = load(seed);
    expect(printProblems(catalogue)).toEqual([
      'warning testing-in-production/index.md:64:467 main.description: "â€”" is "—" in the wrong encoding; it is shown right. Write: …mpacting your users — using tools rangin…',
    ]);
    expect(catalogue.webinars).toMatchObject([
      {
        slug: 'testing-in-production',
        title: 'Testing in Production',
        preRecorded: true,
        gated: false,
        video: { id: 'iULct6-IAFQ', start: 0 },
        date: { instant: Date.parse('2020-10-08T17:00:00Z'), offsetMinutes: -420, dateOnly: false },
        duration: { text: '39 minutes', minutes: 39 },
        presenters: [{ name: 'Charity Majors', role: 'CTO and Co-founder, Honeycomb' }],
        unknown: {},
      },
    ]);
    const [webinar] = catalogue.webinars;
    expect(webinar && getState(webinar, now)).toBe('on-demand');
    expect(webinar?.description).toContain('users — using');
    expect(webinar?.transcript.length).toBeGreaterThan(20_000);
  });
});
