import { describe, expect, it } from 'vitest';
import { attributionSchema, readAttribution } from './attribution';

const siteUrl = 'https://talks.example.com';
const none = { referer: null, siteUrl };

function note(first: { at: unknown; from: unknown }, last = first): { arrivals: string } {
  return { arrivals: JSON.stringify({ first, last }) };
}

describe('where a visitor came from', () => {
  it('is the first and the last arrival, each with its campaign, page and the page before', () => {
    const first = {
      at: '/webinars?utm_source=news&utm_medium=mail&fbclid=1&utm_id=9&token=secret',
      from: 'https://search.example.com/find?q=private#top',
    };
    const last = { at: '/webinars/launch', from: 'https://blog.example.com/post' };
    expect(readAttribution(note(first, last), none)).toEqual({
      first: {
        utm: { utm_source: 'news', utm_medium: 'mail' },
        referrer: 'https://search.example.com/find',
        page: '/webinars?utm_source=news&utm_medium=mail',
      },
      last: { utm: {}, referrer: 'https://blog.example.com/post', page: '/webinars/launch' },
    });
  });

  it('is no page of this site, and nothing but a web page', () => {
    for (const from of [
      `${siteUrl}/webinars`,
      'javascript:alert(1)',
      'android-app://x',
      '',
      '//',
    ]) {
      const read = readAttribution(note({ at: '/webinars/launch', from }), none);
      expect(read?.first.referrer).toBeNull();
    }
  });

  it('is without JavaScript what the address of the form’s page says', () => {
    const referer = `${siteUrl}/webinars/launch?utm_campaign=spring&x=1`;
    const touch = {
      utm: { utm_campaign: 'spring' },
      referrer: null,
      page: '/webinars/launch?utm_campaign=spring',
    };
    expect(readAttribution({}, { referer, siteUrl })).toEqual({ first: touch, last: touch });
    for (const other of ['https://evil.example/webinars', `${siteUrl}.evil.example/`, 'x', null]) {
      expect(readAttribution({}, { referer: other, siteUrl })).toBeNull();
    }
  });

  it('is nothing where somebody made it up', () => {
    const made = [
      '',
      '{',
      'null',
      '[]',
      '{"first":{}}',
      '{"__proto__":{"first":1}}',
      note({ at: 1, from: {} }).arrivals,
      note({ at: 'https://evil.example/', from: '' }).arrivals,
      note({ at: '//evil.example/', from: '' }).arrivals,
      'x'.repeat(1_000_000),
    ];
    for (const arrivals of made) expect(readAttribution({ arrivals }, none)).toBeNull();
  });

  it('fits what is stored, however long or odd it is', () => {
    const odd = `\u0000\r\n\u2028${'😀'.repeat(400)}`;
    const at = `/webinars?utm_source=${encodeURIComponent(odd)}&utm_term=%ff`;
    const read = readAttribution(
      note({ at: at.slice(0, 1_900), from: `https://a.example/${'b'.repeat(900)}` }),
      none,
    );
    expect(attributionSchema.parse(read)).toEqual(read);
    expect(JSON.stringify(read)).not.toMatch(/\\u0000|\\r|\\n|\u2028/);
    expect(read?.first.utm.utm_source?.isWellFormed()).toBe(true);
  });

  it('is cut between characters, and never in the middle of one', () => {
    const at = (source: string) => `/webinars?utm_source=${encodeURIComponent(source)}`;
    const read = (source: string) =>
      readAttribution({ arrivals: arrivals(at(source)) }, none)?.last.utm.utm_source;
    const arrivals = (page: string) => note({ at: page, from: '' }).arrivals;
    expect(read('x'.repeat(501))).toBe('x'.repeat(500));
    expect(read(`${'x'.repeat(499)}😀`)).toBe('x'.repeat(499));
    expect(read(`${'x'.repeat(498)}😀`)).toBe(`${'x'.repeat(498)}😀`);
  });

  it('has no fields but its own, and changes no other object', () => {
    const arrivals = `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},
      "first":{"at":"/webinars?utm_source=a&__proto__=1","from":"","__proto__":{"polluted":1}},
      "last":{"at":"/webinars","from":"https://name:word@a.example/x?token=1","extra":1}}`;
    const read = readAttribution({ arrivals }, none);
    expect(read).toStrictEqual({
      first: { utm: { utm_source: 'a' }, referrer: null, page: '/webinars?utm_source=a' },
      last: { utm: {}, referrer: 'https://a.example/x', page: '/webinars' },
    });
    expect({}).not.toHaveProperty('polluted');
  });

  it('is right or nothing, whatever a made-up text looks like', () => {
    const sent = note({ at: '/webinars?utm_source=news', from: 'https://a.example/b' }).arrivals;
    for (let at = 0; at < sent.length; at += 1) {
      for (const odd of ['', '"', '\\', '{', '0', '\u0000', '\ud800']) {
        const arrivals = sent.slice(0, at) + odd + sent.slice(at + 1);
        const read = readAttribution({ arrivals }, none);
        if (read) expect(attributionSchema.parse(read)).toEqual(read);
      }
    }
  });
});
