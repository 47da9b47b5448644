import { describe, expect, it } from 'vitest';
import { compareWebinars } from './assemble';
import { type Files, filledIn, loadFiles, printProblems, writeEntry } from './test-entries';

function entry(slug: string, fields = ''): string {
  return writeEntry(`title: ${slug || 'none'}
sortable_date: 2026-12-03T10:00:00-08:00
url_slug: ${slug}
${fields}`);
}

function load(files: Files) {
  const catalogue = loadFiles(files);
  return {
    ...catalogue,
    served: catalogue.webinars.map(({ file, slug }) => `${file} at ${slug}`).sort(),
    led: catalogue.redirects.map(({ from, to }) => `${from} → ${to}`),
    printed: printProblems(catalogue),
  };
}

describe('two entries with one slug', () => {
  it('are both served: the folder with that name keeps it, and both files are named', () => {
    const { served, printed } = load({
      'webinars/copy/index.md': entry('talk'),
      'webinars/talk/index.md': entry('talk'),
    });
    expect(served).toEqual(['webinars/copy/index.md at copy', 'webinars/talk/index.md at talk']);
    expect(printed).toEqual([
      'warning webinars/copy/index.md:4:1 url_slug: "talk" is the slug of webinars/talk/index.md too; this one is served at /webinars/copy. Write: url_slug: "copy"',
    ]);
  });

  it('differ in more than case', () => {
    expect(load({ 'a.md': entry('Talk'), 'b.md': entry('talk') }).served).toEqual([
      'a.md at Talk',
      'b.md at b',
    ]);
  });

  it('are an error where the folder’s name is taken too', () => {
    const { served, printed } = load({ 'talk/index.md': entry(''), 'webinars/talk.md': entry('') });
    expect(served).toEqual(['talk/index.md at talk']);
    expect(printed).toEqual([
      'error webinars/talk.md:4:1 url_slug: "talk" is the slug of talk/index.md too; give one of the two another.',
    ]);
  });

  it('do not take the slug that a third one asks for', () => {
    const { served } = load({ 'a.md': entry('x'), 'b.md': entry('x'), 'c.md': entry('b') });
    expect(served).toEqual(['a.md at x', 'c.md at b']);
  });

  it('get addresses that can be one, whatever their folders are called', () => {
    const { served } = load({
      'x.md': entry('x'),
      'My Talk/index.md': entry('x'),
      'search.md': entry('x'),
    });
    expect(served).toEqual([
      'My Talk/index.md at my-talk',
      'search.md at search-webinar',
      'x.md at x',
    ]);
  });
});

describe('the redirects of a folder', () => {
  it('lead from aliases and from the folder’s name', () => {
    const { led, printed } = load({
      'folder/index.md': entry('talk', 'aliases: [/old, /webinars/older/, talk]'),
    });
    expect(led).toEqual([
      '/old → /webinars/talk',
      '/webinars/older → /webinars/talk',
      '/webinars/folder → /webinars/talk',
    ]);
    expect(printed).toEqual([]);
  });

  it('do not lead from the folder’s name where another entry has that address', () => {
    const { led } = load({
      'a.md': entry('b'),
      'b.md': entry('c'),
      'd.md': entry('e', 'aliases: a'),
    });
    expect(led).toEqual(['/webinars/a → /webinars/e', '/webinars/d → /webinars/e']);
  });

  it('say where they collide', () => {
    const { printed } = load({
      'a.md': entry('a', 'aliases: [/old, /webinars/b]'),
      'b.md': entry('b', 'aliases: /old/'),
      'c.md': entry('c', 'redirect_to: /webinars/a'),
      'd.md': entry('d', 'aliases: /webinars/c'),
    });
    expect(printed).toEqual([
      'warning a.md:5:1 aliases: /webinars/b is the page of another entry; it does not redirect.',
      'warning b.md:5:1 aliases: /old already leads to /webinars/a, says a.md.',
      'warning d.md:5:1 aliases: /webinars/c already leads to /webinars/a, says c.md.',
    ]);
  });

  it('keep the card of an external entry that redirects as well', () => {
    const { webinars, led, printed } = load({
      'a.md': writeEntry(`title: A
sortable_date: 2026-12-03
external: true
block_external_search_index: true
url_slug: https://example.com/card
redirect_to: /elsewhere
`),
    });
    expect(webinars).toMatchObject([{ externalUrl: 'https://example.com/card' }]);
    expect(led).toEqual(['/webinars/a → /elsewhere']);
    expect(printed).toEqual([]);
  });
});

describe('redirect_to', () => {
  it.each(['/pulumi-up', '/webinars/another?from=a&b=c#top', 'https://example.com/a?b=c'])(
    'may be %s',
    (target) => {
      const { webinars, redirects, problems } = loadFiles({
        'talk.md': writeEntry(`redirect_to: "${target}"`),
      });
      expect(problems).toEqual([]);
      expect(webinars).toEqual([]);
      expect(redirects).toEqual([
        { from: '/webinars/talk', to: target, permanent: true, slug: 'talk' },
      ]);
    },
  );

  it.each([
    'another',
    '//evil.example',
    '/\\\\evil.example',
    '\\\\\\\\evil.example',
    '/a\\tb',
    '/\\t/evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.com',
    'https://',
  ])('may not be %s', (target) => {
    const { redirects, problems } = loadFiles({
      'talk.md': writeEntry(`redirect_to: "${target}"`),
    });
    expect(redirects).toEqual([]);
    expect(problems).toMatchObject([{ severity: 'error', field: 'redirect_to', line: 2 }]);
    expect(problems[0]?.message).toMatch(/is neither a path of this site nor a complete address$/);
  });
});

describe('what only shows when files are compared', () => {
  it('an unknown field is said once, with the number of files', () => {
    const { printed } = load({
      'a.md': entry('', 'aws_only: 1'),
      'b.md': entry('', 'aws_only: 2\nmain: { track: a }\na.b: c'),
    });
    expect(printed).toEqual([
      'note a.md:5:1 aws_only: is not a field of a webinar (in 2 files, this one first); it is kept and not used.',
      'note b.md:6:9 main.track: is not a field of a webinar (in this file); it is kept and not used.',
      'note b.md:7:1 a.b: is not a field of a webinar (in this file); it is kept and not used.',
    ]);
  });

  it('entries come newest first, ties by slug, those without a date last', () => {
    const files = {
      'b.md': entry('b'),
      'a.md': entry('a'),
      'old.md': filledIn,
      'undated.md': writeEntry('title: T\ndatetime: Some day'),
    };
    const { webinars } = load(files);
    expect(webinars.map(({ slug }) => slug)).toEqual(['a', 'b', 'queues-without-tears', 'undated']);
    expect([...webinars].reverse().sort(compareWebinars)).toEqual(webinars);
  });
});
