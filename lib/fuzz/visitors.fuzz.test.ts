import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readClientAddress } from '../abuse/client-address';
import { parseAddress } from '../abuse/ip-address';
import { signToken, verifyToken } from '../access/token';
import { fillForm } from '../edge/fill-form';
import { readSentForm } from '../edge/sent-form';
import { readAttribution } from '../registrations/attribution';
import { buildRegistrationSchema, toFormValues } from '../registrations/form-schema';
import { readRequest, searchAddress } from '../search/facets/address';
import { parseQuery } from '../search/query';
import { siteSchema } from '../site/schema';
import { safeStudioPath } from '../studio/session/safe-path';
import { cases, patienceMs } from './cases';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.webUrl(),
  fc.json(),
  fc.constantFrom(
    '"',
    '\\',
    '//evil.example',
    '/\\evil',
    '..',
    '%00',
    '%zz',
    '\r\nX: y',
    '🙂',
    '\0',
  ),
);

it(
  'no search fails, and its address says what was asked',
  () => {
    const params = fc.dictionary(
      fc.oneof(fc.constantFrom('q', 'page', 'topic', 'state', 'year', 'presenter'), text),
      fc.oneof(text, fc.array(text, { maxLength: 4 }), fc.constant(undefined)),
      { maxKeys: 8 },
    );
    fc.assert(
      fc.property(params, (asked) => {
        const request = readRequest(asked);
        expect(parseQuery(request.text).terms.length).toBeLessThanOrEqual(request.text.length + 1);
        const address = new URL(searchAddress(request), 'https://talks.example.com');
        expect(address.origin + address.pathname).toBe('https://talks.example.com/webinars/search');
        const again = readRequest(Object.fromEntries(address.searchParams));
        expect(again.selection).toEqual(request.selection);
      }),
      cases(0.12),
    );
  },
  patienceMs,
);

const signer = { issuer: 'https://talks.example.com', secret: 's'.repeat(40) };

it(
  'no token that is not ours is good, however little of it was changed',
  async () => {
    const token = await signToken('access', 'an-id', 3_600, signer);
    const changed = fc
      .tuple(fc.nat({ max: token.length - 1 }), fc.nat({ max: 3 }), text)
      .map(([at, cut, put]) => token.slice(0, at) + put + token.slice(at + cut))
      .filter((each) => !isSame(each, token));
    const property = fc.asyncProperty(fc.oneof(changed, text), async (sent) => {
      expect(await verifyToken('access', sent, signer)).toBeNull();
      expect(await verifyToken('watch', token, signer)).toBeNull();
    });
    await fc.assert(property, cases(0.08));
  },
  patienceMs,
);

/** The last character of a signature has bits that nobody reads. */
function isSame(a: string, b: string): boolean {
  const bytes = (token: string) =>
    token
      .split('.')
      .map((part) => Buffer.from(part, 'base64url').toString('hex'))
      .join();
  return bytes(a) === bytes(b);
}

const { form } = siteSchema.parse({ name: 'Talks' });
const schema = buildRegistrationSchema(form, ['one']);
const sentForm = fc.array(
  fc.tuple(
    fc.oneof(
      fc.constantFrom('first_name', 'email', 'consent', 'session', 'arrivals', 'slug', '__proto__'),
      text,
    ),
    text,
  ),
  { maxLength: 10 },
);

it(
  'no form fails, and none passes without an address that can be one',
  () => {
    fc.assert(
      fc.property(sentForm, text, (fields, referer) => {
        const data = new FormData();
        for (const [name, value] of fields) data.append(name, value);
        const values = toFormValues(data);
        const result = schema.safeParse(values);
        if (result.success) expect(values.email).toMatch(/^[^@\s]+@[^@\s]+\.[^@\s]+$/);
        readAttribution(values, { referer, siteUrl: signer.issuer });
        expect(readSentForm(new Map(fields.map(([name, value]) => [name, value])))).toBeNull();
      }),
      cases(0.1),
    );
  },
  patienceMs,
);

it(
  'what is put back into a form stays in its field',
  () => {
    const page = '<form action=""><input type="text" name="first_name" value=""/></form><i></i>';
    fc.assert(
      fc.property(text, (typed) => {
        const filled = fillForm(page, new Map([['first_name', typed]]), 'Again') ?? '';
        const [, kept = ''] =
          /^<form action=""><div[^>]*><p[^>]*>Again<\/p><\/div><input value="([^"<>]*)" type="text" name="first_name"\/><\/form><i><\/i>$/s.exec(
            filled,
          ) ?? [];
        const decoded = kept
          .replaceAll('&quot;', '"')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&');
        expect(decoded).toBe(typed);
      }),
      cases(0.05),
    );
  },
  patienceMs,
);

it(
  'no header makes an address that is none, and no path leads out of the studio',
  () => {
    fc.assert(
      fc.property(text, fc.nat({ max: 3 }), (sent, proxies) => {
        const headers = { get: (name: string) => (name === 'x-forwarded-for' ? sent : null) };
        const address = readClientAddress(headers, proxies);
        expect(address === null || parseAddress(address) === address).toBe(true);
        const path = safeStudioPath(sent);
        const target = new URL(path, 'https://talks.example.com');
        expect(target.origin).toBe('https://talks.example.com');
        expect(target.pathname.startsWith('/studio')).toBe(true);
      }),
      cases(0.05),
    );
  },
  patienceMs,
);
