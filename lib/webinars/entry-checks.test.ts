import { describe, expect, it } from 'vitest';
import { basics, loadEntry, writeEntry } from './test-entries';

/** The slug and the printed problems of an entry with more fields. */
function load(fields: string, timezone: string | null = null) {
  const { webinar, problems } = loadEntry(writeEntry(basics + fields), timezone);
  return {
    webinar,
    problems: problems.map((line) => line.replace('webinars/talk/index.md:', '')),
  };
}

describe('url_slug', () => {
  it.each([
    ['', 'talk'],
    ['url_slug: another', 'another'],
    ['url_slug: 2020', '2020'],
  ])('%j gives the slug %s', (field, slug) => {
    expect(load(field)).toMatchObject({ webinar: { slug }, problems: [] });
  });

  it.each(['/another', 'another/', '/webinars/another/'])('%s loses its slashes', (asked) => {
    const { webinar, problems } = load(`url_slug: ${asked}`);
    expect(webinar?.slug).toBe('another');
    expect(problems).toEqual([
      `warning 4:1 url_slug: "${asked}" is more than the last part of an address; the page is served at /webinars/another. Write: url_slug: "another"`,
    ]);
  });

  it.each([
    ['"../../etc/passwd"', 'passwd'],
    ['events/2020/launch', 'launch'],
    ['"Über Züge"', 'uber-zuge'],
    ['search', 'search-webinar'],
    ['"日本語"', 'talk'],
    ['"/"', 'talk'],
    ['"a\\\\b"', 'b'],
    ['"javascript:alert(1)"', 'javascript-alert-1'],
    ['x'.repeat(300), 'x'.repeat(80)],
  ])('%.30s is an error that says what could be written', (asked, suggestion) => {
    const { webinar, problems } = load(`url_slug: ${asked}`);
    expect(webinar).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^error 4:1 url_slug: /);
    expect(problems[0]?.endsWith(`Write: url_slug: "${suggestion}"`)).toBe(true);
  });

  it('may be a complete address only where the entry is external', () => {
    const { webinar, problems } = load('url_slug: https://example.com/a');
    expect(webinar).toMatchObject({ slug: 'talk', externalUrl: null });
    expect(problems[0]).toMatch(
      /^warning 4:1 url_slug: is a complete address, but external is false/,
    );
  });
});

describe('an external entry', () => {
  const external = 'external: true\nblock_external_search_index: true\n';

  it.each([
    ['url_slug: https://example.com/a b?c=ü', 'https://example.com/a%20b?c=%C3%BC'],
    ['event_url: http://example.com', 'http://example.com/'],
    ['url_slug: talk\nevent_url: https://example.com/', 'https://example.com/'],
  ])('links to %j', (field, address) => {
    expect(load(external + field)).toMatchObject({
      webinar: { externalUrl: address, slug: 'talk' },
      problems: [],
    });
  });

  it.each([
    'url_slug: talk',
    'url_slug: ""',
    'event_url: example.com',
    'event_url: "javascript:alert(1)"',
    'event_url: //evil.example',
    'event_url: "https://"',
  ])('needs a complete address: %s is none', (field) => {
    const { webinar, problems } = load(external + field);
    expect(webinar).toBeNull();
    expect(problems[0]).toContain(
      'url_slug: an external webinar needs the complete address of its page. Write: url_slug: "https://example.com/webinar"',
    );
  });
});

describe('images', () => {
  it.each([
    ['/picture.png', '/picture.png'],
    ['picture.png', '/picture.png'],
    ['https://example.com/a.png', 'https://example.com/a.png'],
    ['//example.com/a.png', 'https://example.com/a.png'],
  ])('%s is shown', (written, shown) => {
    expect(load(`preview_image: ${written}`)).toMatchObject({
      webinar: { previewImage: shown },
      problems: [],
    });
  });

  it.each([
    '/lost.png',
    '../content/webinars/talk/index.md',
    '/',
    '/picture.png/a',
    `/${'a'.repeat(5000)}`,
    '"javascript:a"',
  ])('%.40s is not there, which is a warning', (written) => {
    const { webinar, problems } = load(`preview_image: ${written}`);
    expect(webinar?.previewImage).toBeNull();
    expect(problems[0]).toMatch(/^warning 4:1 preview_image: there is no file public\//);
  });

  it('are named by their own line, also deep in a list', () => {
    const { problems } = load(`main:
  presenters:
    - name: Ada
    - name: Grace
      photo: /lost.png
multiple:
  - datetime: 2026-12-10T10:00:00Z
    presenters: [{ name: Linus, photo: lost.png }]
`);
    expect(problems.map((line) => line.split(': ')[0])).toEqual([
      'warning 8:7 main.presenters[1].photo',
      'warning 11:33 multiple[0].presenters[0].photo',
    ]);
  });
});

describe('time zones', () => {
  const pacific = 'America/Los_Angeles';

  it.each([
    ['sortable_date', '2026-07-01T10:00:00-08:00', '2026-07-01T10:00:00-07:00'],
    ['sortable_date', '2026-03-08T10:00:00-08:00', '2026-03-08T10:00:00-07:00'],
    ['sortable_date', '2026-11-01T10:00:00-07:00', '2026-11-01T10:00:00-08:00'],
  ])('an offset that does not hold there then is a warning: %s %s', (field, written, right) => {
    const entry = writeEntry(`title: T\nmain:\n  ${field}: ${written}\n`);
    const { webinar, problems } = loadEntry(entry, pacific);
    expect(webinar?.date?.instant).toBe(Date.parse(written));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      /^warning webinars\/talk\/index\.md:4:3 main\.sortable_date: the offset/,
    );
    expect(problems[0]).toContain(
      `Write: sortable_date: ${right}, or the right timezone: for the entry`,
    );
  });

  it('the entry’s own zone counts, not the site’s', () => {
    const entry = writeEntry(
      'title: T\ntimezone: Europe/Berlin\nsortable_date: 2026-07-01T10:00:00+02:00',
    );
    expect(loadEntry(entry, pacific).problems).toEqual([]);
  });

  it('each session is looked at', () => {
    const { problems } = load('sessions:\n  - sortable_date: 2026-07-01T10:00-08:00\n', pacific);
    expect(problems[0]).toMatch(/^warning 5:5 sessions\[0\]\.sortable_date: the offset -08:00/);
  });

  it('a date without an offset is taken in the host’s zone, with a warning', () => {
    const entry = writeEntry('title: T\nsortable_date: 2026-07-01T10:00:00');
    expect(loadEntry(entry, pacific).problems[0]).toContain(
      'it is taken as America/Los_Angeles time',
    );
    expect(loadEntry(entry).problems[0]).toContain(
      'taken as UTC time. Write: the same with Z at its end',
    );
    expect(loadEntry(writeEntry('title: T\nsortable_date: 2026-07-01'), pacific).problems).toEqual(
      [],
    );
  });
});
