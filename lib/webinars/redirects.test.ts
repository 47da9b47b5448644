import { describe, expect, it } from 'vitest';
import { type RedirectClaim, settleRedirects } from './redirects';

const pages = new Set(['/webinars/page', '/webinars/other']);

function alias(from: string, to = '/webinars/page', file = 'a.md'): RedirectClaim {
  return { from, to, file, field: 'aliases', slug: null };
}

function stub(slug: string, to: string): RedirectClaim {
  return { from: `/webinars/${slug}`, to, file: `${slug}.md`, field: 'redirect_to', slug };
}

/** "from → to" of each redirect, and what is said about the rest. */
function settle(...claims: RedirectClaim[]) {
  const { redirects, problems } = settleRedirects(claims, pages);
  return {
    redirects: redirects.map(({ from, to }) => `${from} → ${to}`),
    problems: problems.map(({ severity, message }) => `${severity} ${message}`),
  };
}

describe('aliases', () => {
  it.each([
    ['/events/launch', '/events/launch'],
    ['/events/launch/', '/events/launch'],
    ['/events//launch///', '/events/launch'],
    ['//evil.example/a', '/evil.example/a'],
    ['/\\evil.example', '/evil.example'],
    ['old-name', '/webinars/old-name'],
    ['../events/launch', '/events/launch'],
    ['../../../../etc/passwd', '/etc/passwd'],
    ['/a/./b/../c', '/a/c'],
    ['https://www.example.com/events/launch/', '/events/launch'],
    ['/events/launch?from=mail#top', '/events/launch'],
    ['/Events/Launch', '/Events/Launch'],
    ['/über züge', '/%C3%BCber%20z%C3%BCge'],
    ['/a%20b', '/a%20b'],
    ['/100%-off', '/100%25-off'],
    ['javascript:alert(1)', '/webinars/javascript:alert(1)'],
  ])('%s leads here from %s', (written, from) => {
    expect(settle(alias(written))).toEqual({
      redirects: [`${from} → /webinars/page`],
      problems: [],
    });
  });

  it.each([
    '/',
    '/webinars',
    '/webinars/',
    '/Webinars',
    'https://www.example.com',
    '.',
    '/webinars/search',
    '/webinars/on-demand/2',
    '/webinars/feed.xml',
    '/webinars/page/watch',
    '/webinars/page/access',
    '/webinars/PAGE/calendar.ics',
    '/_next/static/a.js',
    '/internal/turnover',
    '/sitemap.xml',
    '/robots.txt',
  ])('%s belongs to the site, which is a warning', (written) => {
    const { redirects, problems } = settle(alias(written));
    expect(redirects).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^warning .* is a page of the site; it does not redirect$/);
  });

  it('of the page of another entry do not redirect, whatever their case', () => {
    expect(settle(alias('/webinars/Other/')).problems).toEqual([
      'warning /webinars/Other is the page of another entry; it does not redirect',
    ]);
  });

  it('of the own page are nothing to talk about', () => {
    expect(settle(alias('/webinars/page/'), alias('PAGE'))).toEqual({
      redirects: [],
      problems: [],
    });
  });

  it('that two entries claim lead where the first says', () => {
    expect(settle(alias('/old'), alias('/OLD/', '/webinars/other', 'b.md'))).toEqual({
      redirects: ['/old → /webinars/page'],
      problems: ['warning /OLD already leads to /webinars/page, says a.md'],
    });
    expect(settle(alias('/old'), alias('/old/', '/webinars/page', 'b.md')).problems).toEqual([]);
  });

  it('below a page lead on, where the site has nothing there', () => {
    expect(settle(alias('/webinars/page/on-demand')).redirects).toHaveLength(1);
  });

  it('give way to nobody, but a folder’s name does, without a word', () => {
    const folder: RedirectClaim = { ...alias('/webinars/old', '/webinars/other'), field: 'folder' };
    expect(settle(alias('/webinars/old'), folder, { ...folder, from: '/webinars/page' })).toEqual({
      redirects: ['/webinars/old → /webinars/page'],
      problems: [],
    });
  });
});

describe('chains', () => {
  it('are followed to their end', () => {
    expect(
      settle(stub('a', '/webinars/b/'), stub('b', '/B2'), alias('/b2', '/webinars/page')),
    ).toEqual({
      redirects: [
        '/webinars/a → /webinars/page',
        '/webinars/b → /webinars/page',
        '/b2 → /webinars/page',
      ],
      problems: [],
    });
  });

  it('keep query and fragment of the last address', () => {
    expect(settle(stub('a', '/webinars/b?x=1'), stub('b', '/c/?y=2#z')).redirects).toEqual([
      '/webinars/a → /c?y=2#z',
      '/webinars/b → /c?y=2#z',
    ]);
  });

  it('of an alias end at the page that leads to another site', () => {
    expect(
      settle(stub('a', 'https://example.com/?b=c'), alias('/old', '/webinars/a')).redirects,
    ).toEqual(['/webinars/a → https://example.com/?b=c', '/old → /webinars/a']);
  });

  it.each([
    ['itself', [stub('a', '/webinars/A/')]],
    ['each other', [stub('a', '/webinars/b'), stub('b', '/webinars/a?x=1')]],
    ['a loop', [stub('a', '/webinars/b'), stub('b', '/webinars/b')]],
    ['a loop, by an alias', [stub('a', '/webinars/a'), alias('/old', '/webinars/a')]],
  ])('that lead back to %s are errors and do not redirect', (_, claims) => {
    const { redirects, problems } = settle(...claims);
    expect(redirects).toEqual([]);
    expect(problems).toEqual(claims.map(({ from }) => `error ${from} leads back to itself`));
  });

  it('of two hundred are settled', () => {
    const claims = Array.from({ length: 200 }, (_, at) => stub(`s${at}`, `/webinars/s${at + 1}`));
    const { redirects } = settle(...claims);
    expect(new Set(redirects.map((each) => each.split(' → ')[1]))).toEqual(
      new Set(['/webinars/s200']),
    );
  });
});

describe('how a redirect answers', () => {
  it('is for ever where somebody wrote it, and for now elsewhere', () => {
    const claims: RedirectClaim[] = [
      stub('a', '/x'),
      alias('/old'),
      { ...stub('b', 'https://example.com/'), field: 'url_slug' },
      { ...alias('/webinars/folder'), field: 'folder' },
    ];
    const { redirects } = settleRedirects(claims, pages);
    expect(redirects.map(({ permanent }) => permanent)).toEqual([true, true, false, false]);
    expect(redirects.map(({ slug }) => slug)).toEqual(['a', null, 'b', null]);
  });
});
