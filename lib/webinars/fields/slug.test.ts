import { describe, expect, it } from 'vitest';
import { isReserved, isWebAddress, slugFromName, slugProblem, toSlug } from './slug';

describe('slugProblem', () => {
  it.each([
    'a',
    'testing-in-production',
    'pulumi-up-2023',
    'v3.0',
    'A_b~c',
    '2020',
    '_x',
    'x'.repeat(120),
  ])('has nothing against "%s"', (slug) => expect(slugProblem(slug)).toBeNull());

  it.each([
    ['../etc/passwd', 'must be one part of an address, without / or ..'],
    ['..', 'must be one part of an address, without / or ..'],
    ['a..b', 'must be one part of an address, without / or ..'],
    ['a/b', 'must be one part of an address, without / or ..'],
    ['a\\b', 'must be one part of an address, without / or ..'],
    ['', 'may have letters a–z, digits, - and _ only'],
    ['.', 'may have letters a–z, digits, - and _ only'],
    ['.hidden', 'may have letters a–z, digits, - and _ only'],
    ['-option', 'may have letters a–z, digits, - and _ only'],
    ['über-züge', 'may have letters a–z, digits, - and _ only'],
    ['two words', 'may have letters a–z, digits, - and _ only'],
    ['a%2fb', 'may have letters a–z, digits, - and _ only'],
    ['a?b', 'may have letters a–z, digits, - and _ only'],
    ['a#b', 'may have letters a–z, digits, - and _ only'],
    ['a:b', 'may have letters a–z, digits, - and _ only'],
    ['[slug]', 'may have letters a–z, digits, - and _ only'],
    ['a\nb', 'may have letters a–z, digits, - and _ only'],
    ['x'.repeat(300), 'must have 120 characters or fewer'],
    ['on-demand', 'is the address of a page of the site, /webinars/on-demand'],
    ['Search', 'is the address of a page of the site, /webinars/Search'],
    ['feed.xml', 'is the address of a page of the site, /webinars/feed.xml'],
  ])('"%.20s" %s', (slug, problem) => expect(slugProblem(slug)).toBe(problem));
});

describe('slugFromName', () => {
  it.each([
    ['testing-in-production', 'testing-in-production'],
    ['Über Züge & mehr', 'uber-zuge-mehr'],
    ['My Talk (final)', 'my-talk-final'],
    ['search', 'search-webinar'],
    ['on demand', 'on-demand-webinar'],
    ['日本語', 'webinar'],
    ['x'.repeat(255), 'x'.repeat(80)],
  ])('makes "%.20s" an address: %s', (name, slug) => {
    expect(slugFromName(name)).toBe(slug);
    expect(slugProblem(slug)).toBeNull();
    expect(isReserved(slug)).toBe(false);
  });
});

describe('toSlug', () => {
  it('never begins or ends with a dash, and may be empty', () => {
    expect(toSlug(`${'a'.repeat(79)} b`)).toBe('a'.repeat(79));
    expect(toSlug(' – ')).toBe('');
  });
});

describe('isWebAddress', () => {
  it.each([
    'https://example.com',
    'http://example.com/a?b=c#d',
    'HTTPS://EXAMPLE.COM',
    'https://example.com:8080/ü',
    'https://[::1]/',
  ])('%s is one', (text) => expect(isWebAddress(text)).toBe(true));

  it.each([
    '',
    'example.com',
    '//example.com',
    '/path',
    'https://',
    'https:/example.com',
    'https:example.com',
    'https://exa mple.com',
    'https://example.com/a\nb',
    'https://example.com/\u0000',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.com',
    'mailto:ada@example.com',
    ' https://example.com',
  ])('"%s" is none', (text) => expect(isWebAddress(text)).toBe(false));
});
