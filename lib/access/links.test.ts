import { afterEach, describe, expect, it, vi } from 'vitest';
import { buildAccessLink, buildOwnDataLink, buildUnsubscribeLinks } from './links';
import { signPass, verifyPass } from './pass';
import { emptyPersonCookie, personCookie, signPerson, verifyPerson } from './person-cookie';
import { type Audience, type Signer, signToken, verifyToken } from './token';

const old: Signer = { issuer: 'https://talks.example.com', secret: 'before'.repeat(8) };
const rotated: Signer = { ...old, secret: 'after'.repeat(8), previous: [old.secret] };
const forgotten: Signer = { ...old, secret: 'after'.repeat(8), previous: [] };
const id = '3f0e4a52-5c0f-4d0e-9a1b-2f9f6a4a7c11';
const day = 24 * 60 * 60 * 1000;

afterEach(() => {
  vi.useRealTimers();
});

/** Reads a link as its route does. */
function verifyLink(kind: Audience, link: string, signer: Signer): Promise<string | null> {
  return verifyToken(kind, new URL(link, signer.issuer).searchParams.get('token'), signer);
}

describe('a mailed link', () => {
  it('leads to this site and carries an id, signed', async () => {
    const link = await buildAccessLink('launch', id, old);
    expect(link).toMatch(
      /^https:\/\/talks\.example\.com\/webinars\/launch\/access\?token=[\w.-]+$/,
    );
    expect(await verifyLink('access', link, old)).toBe(id);
  });

  it.each([
    ['access', 399, 401],
    ['own-data', 0.99, 1.01],
    ['unsubscribe', 1094, 1096],
  ] as const)('for %s holds as long as it says', async (kind, before, after) => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const start = Date.now();
    const link = {
      access: await buildAccessLink('launch', id, old),
      'own-data': await buildOwnDataLink(id, old),
      unsubscribe: (await buildUnsubscribeLinks(id, old)).oneClick,
    }[kind];
    vi.setSystemTime(start + before * day);
    expect(await verifyLink(kind, link, old)).toBe(id);
    vi.setSystemTime(start + after * day);
    expect(await verifyLink(kind, link, old)).toBeNull();
  });

  it('is good for one thing only', async () => {
    const links = {
      access: await buildAccessLink('launch', id, old),
      'own-data': await buildOwnDataLink(id, old),
      unsubscribe: (await buildUnsubscribeLinks(id, old)).page,
    };
    const kinds = ['access', 'own-data', 'unsubscribe'] as const;
    for (const made of kinds) {
      for (const asked of kinds) {
        expect(await verifyLink(asked, links[made], old)).toBe(made === asked ? id : null);
      }
      const token = new URL(links[made]).searchParams.get('token') ?? '';
      expect(await verifyPass(token, old)).toBeNull();
      expect(await verifyPerson(token, old)).toBeNull();
    }
  });

  it('is worth nothing when cut, forged, of another site, or without a token', async () => {
    const link = await buildOwnDataLink(id, old);
    const worthless = [
      '/registrations/access',
      '/registrations/access?token=',
      '/registrations/access?token=x.y.z',
      link.slice(0, -5),
      `${link}x`,
      `/registrations/access?token=${'a'.repeat(1_000_000)}`,
      await buildOwnDataLink(id, { ...old, issuer: 'https://other.example.com' }),
      await buildOwnDataLink(id, { ...old, secret: 'other'.repeat(8) }),
    ];
    for (const each of worthless) expect(await verifyLink('own-data', each, old)).toBeNull();
  });
});

describe('a rotated secret', () => {
  it('still verifies what the one before signed, until it is taken out', async () => {
    const link = await buildAccessLink('launch', id, old);
    const pass = await signPass(id, old);
    const person = await signPerson(id, old);
    expect(await verifyLink('access', link, rotated)).toBe(id);
    expect(await verifyPass(pass, rotated)).toEqual({ registrationId: id });
    expect(await verifyPerson(person, rotated)).toBe(id);
    expect(await verifyLink('access', link, forgotten)).toBeNull();
    expect(await verifyPass(pass, forgotten)).toBeNull();
    expect(await verifyPerson(person, forgotten)).toBeNull();
  });

  it('signs nothing new with the one before', async () => {
    const pass = await signPass(id, rotated);
    expect(await verifyPass(pass, forgotten)).toEqual({ registrationId: id });
    expect(await verifyPass(pass, old)).toBeNull();
  });

  it('looks through several, and still at audience, issuer and expiry', async () => {
    const several = { ...rotated, previous: ['older'.repeat(8), old.secret] };
    const expired = await signToken('access', id, -1, old);
    expect(await verifyToken('access', await signToken('access', id, 60, old), several)).toBe(id);
    expect(await verifyToken('access', expired, several)).toBeNull();
    expect(await verifyPass(await signToken('access', id, 60, old), several)).toBeNull();
    const elsewhere = { ...old, issuer: 'https://other.example.com' };
    expect(await verifyPass(await signPass(id, elsewhere), several)).toBeNull();
  });
});

describe('the cookie to one’s own data', () => {
  it('lasts an hour, whatever else is signed', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const token = await signPerson(id, old);
    expect(await verifyPerson(token, old)).toBe(id);
    expect(await verifyPass(token, old)).toBeNull();
    for (const other of [undefined, '', 'x', await signPass(id, old)]) {
      expect(await verifyPerson(other, old)).toBeNull();
    }
    vi.setSystemTime(Date.now() + 61 * 60 * 1000);
    expect(await verifyPerson(token, old)).toBeNull();
  });

  it('goes to its own pages only, and never to scripts', () => {
    expect(personCookie('token', 'https://talks.example.com')).toEqual({
      name: 'webinar_person',
      value: 'token',
      httpOnly: true,
      sameSite: 'lax',
      secure: true,
      path: '/registrations',
      maxAge: 3600,
    });
    expect(emptyPersonCookie()).toMatchObject({ path: '/registrations', value: '', maxAge: 0 });
  });
});
