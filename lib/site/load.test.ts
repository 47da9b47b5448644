import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { formatProblem } from '../webinars/problem';
import { loadSite } from './load';
import { siteSchema } from './schema';

/** What is made of a `site.json`; problems are as they are printed. */
function load(text: string | Uint8Array | null) {
  const contentDir = mkdtempSync(path.join(tmpdir(), 'site-'));
  onTestFinished(() => rmSync(contentDir, { recursive: true, force: true }));
  if (text !== null) writeFileSync(path.join(contentDir, 'site.json'), text);
  const { site, problems } = loadSite(contentDir);
  return { site, problems: problems.map((each) => `${each.severity} ${formatProblem(each)}`) };
}

const defaults = siteSchema.parse({});

describe('loadSite', () => {
  it.each([
    ['no file', null],
    ['an empty object', '{}'],
  ])('takes the defaults where there is %s', (_, text) => {
    expect(load(text)).toEqual({ site: defaults, problems: [] });
    expect(defaults).toMatchObject({
      name: 'Webinars',
      language: 'en',
      navigation: [{ label: 'Webinars', href: '/webinars' }],
      sections: { pulumi_tv: 'PulumiTV', live: 'Live now' },
      form: { minimum_seconds: 2, consent: { required: false, version: '1' } },
    });
    expect(defaults.timezone).toBeUndefined();
    expect(defaults.form.fields.map(({ name, required }) => [name, required])).toEqual([
      ['first_name', true],
      ['last_name', true],
      ['email', true],
      ['company', false],
      ['role', false],
    ]);
  });

  it('takes what is set, and the defaults for the rest', () => {
    const { site, problems } = load('\uFEFF{ "name": "Talks", "sections": { "live": "On air" } }');
    expect(problems).toEqual([]);
    expect(site).toMatchObject({
      name: 'Talks',
      sections: { live: 'On air', upcoming: 'Upcoming' },
    });
  });

  it('reports every mistake on its line, and takes the defaults', () => {
    const { site, problems } = load(`{
  "name": "",
  "tagline": 5,
  "nmae": "Talks",
  "language": "en_US",
  "timezone": "Pacific",
  "navigation": [
    { "label": "Home", "href": "/" },
    { "label": "", "href": "javascript:alert(1)" }
  ],
  "accent": { "light": "#c2371f", "dark": "red" },
  "form": {
    "minimum_seconds": 90,
    "consent": { "text": "I agree." },
    "fields": { "name": "email" },
    "extra": true
  }
}`);
    expect(site).toEqual(defaults);
    expect(problems).toEqual([
      'error site.json:2:3 name: must not be empty.',
      'error site.json:3:3 tagline: must be text between quotation marks.',
      'error site.json:5:3 language: must be a language as web pages name it, for example "en" or "pt-BR".',
      'error site.json:6:3 timezone: must be an IANA time zone, for example "Europe/Berlin".',
      'error site.json:11:35 accent.dark: must be a colour written as six hex digits, for example "#C2371F".',
      'error site.json:9:7 navigation[1].label: must not be empty.',
      'error site.json:9:20 navigation[1].href: must start with /, https:// or #.',
      'error site.json:15:5 form.fields: must be a list between [ and ].',
      'error site.json:14:5 form.consent.version: is missing: text between quotation marks.',
      'error site.json:13:5 form.minimum_seconds: must be 60 or less.',
      'error site.json:16:5 form.extra: is not a setting.',
      'error site.json:4:3 nmae: is not a setting.',
    ]);
  });

  it.each([
    ['{ "name": "Talks"', 'error site.json:1:18 the file is not JSON from here on.'],
    [
      '{\n  "name": "Talks"\n  "tagline": ""\n}',
      'error site.json:3:3 the file is not JSON from here on.',
    ],
    ['{\n  "name": "A",\n  "name": "B"\n}', 'error site.json:3:3 the setting is there twice.'],
    ['', 'error site.json:1:1 must be a group of settings between { and }.'],
    ['[]', 'error site.json:1:1 must be a group of settings between { and }.'],
    ['"Talks"', 'error site.json:1:1 must be a group of settings between { and }.'],
  ])('says where %j is wrong', (text, problem) => {
    expect(load(text)).toEqual({ site: defaults, problems: [problem] });
  });

  it('reads a file in another encoding, with a warning', () => {
    const { site, problems } = load(Buffer.from('{ "name": "Café" }', 'latin1'));
    expect(site.name).toBe('Café');
    expect(problems[0]).toMatch(/^warning site\.json:1:1 the file is not UTF-8/);
  });

  it('reports what can’t be read at all', () => {
    const contentDir = mkdtempSync(path.join(tmpdir(), 'site-'));
    onTestFinished(() => rmSync(contentDir, { recursive: true, force: true }));
    mkdirSync(path.join(contentDir, 'site.json'));
    const { site, problems } = loadSite(contentDir);
    expect(site).toEqual(defaults);
    expect(problems).toMatchObject([{ severity: 'error', file: 'site.json' }]);
    expect(load('{ "name": *a }').problems).toHaveLength(1);
  });
});
