import { SignJWT, UnsecuredJWT } from 'jose';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { signInternalToken, verifyInternalToken } from './internal-token';
import { passCookie, passHintCookie, signPass, verifyPass } from './pass';
import type { Signer } from './token';

const signer: Signer = { issuer: 'https://talks.example.com', secret: 'secret'.repeat(8) };
const id = '3f0e4a52-5c0f-4d0e-9a1b-2f9f6a4a7c11';
const day = 24 * 60 * 60 * 1000;

afterEach(() => {
  vi.useRealTimers();
});

describe('a pass', () => {
  it('names its registration and nothing about the person', async () => {
    const token = await signPass(id, signer);
    expect(await verifyPass(token, signer)).toEqual({ registrationId: id });
    const [, payload = ''] = token.split('.');
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toEqual({
      iss: 'https://talks.example.com',
      aud: 'watch',
      sub: id,
      iat: expect.any(Number),
      exp: expect.any(Number),
    });
  });

  it('is valid for 400 days, whatever the clock did before', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const token = await signPass(id, signer);
    vi.setSystemTime(Date.now() - 30 * day);
    expect(await verifyPass(token, signer)).not.toBeNull();
    vi.setSystemTime(Date.now() + 429 * day);
    expect(await verifyPass(token, signer)).not.toBeNull();
    vi.setSystemTime(Date.now() + 2 * day);
    expect(await verifyPass(token, signer)).toBeNull();
  });

  it('is worth nothing when forged, cut, or made elsewhere or for something else', async () => {
    const token = await signPass(id, signer);
    const [header = '', payload = '', signature = ''] = token.split('.');
    const other = Buffer.from(payload, 'base64url').toString().replace(id, crypto.randomUUID());
    const claims = { iss: signer.issuer, aud: 'watch', sub: id };
    const key = new TextEncoder().encode(signer.secret);
    const worthless = [
      undefined,
      '',
      'x',
      '..',
      token.slice(0, -4),
      token.slice(0, token.lastIndexOf('.') + 1),
      `${token}A`,
      `${header}.${Buffer.from(other).toString('base64url')}.${signature}`,
      `${header}.${payload}.${'A'.repeat(43)}`,
      new UnsecuredJWT(claims).setExpirationTime('1d').encode(),
      `${'a'.repeat(1_000_000)}.b.c`,
      await signPass(id, { ...signer, secret: 'other'.repeat(8) }),
      await signPass(id, { ...signer, issuer: 'https://other.example.com' }),
      await signInternalToken(signer),
      await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(key),
      await new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS512' })
        .setExpirationTime('1d')
        .sign(key),
      await new SignJWT({ iss: signer.issuer, aud: 'watch' })
        .setProtectedHeader({ alg: 'HS256' })
        .setExpirationTime('1d')
        .sign(key),
    ];
    for (const each of worthless) expect(await verifyPass(each, signer)).toBeNull();
  });

  it('travels in a cookie that scripts cannot read, beside a hint that says nothing', () => {
    const shared = { sameSite: 'lax', path: '/', maxAge: 400 * 24 * 60 * 60 };
    expect(passCookie('token', 'https://talks.example.com')).toEqual({
      name: 'webinar_pass',
      value: 'token',
      httpOnly: true,
      secure: true,
      ...shared,
    });
    expect(passHintCookie('http://localhost:3000')).toEqual({
      name: 'webinar_pass_hint',
      value: '1',
      httpOnly: false,
      secure: false,
      ...shared,
    });
  });
});

describe('an internal token', () => {
  it('is good for a minute, and no pass is one', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const token = await signInternalToken(signer);
    const pass = await signPass('server', signer);
    expect(await verifyInternalToken(token, signer)).toBe(true);
    expect(await verifyInternalToken(pass, signer)).toBe(false);
    expect(await verifyInternalToken(null, signer)).toBe(false);
    expect(await verifyInternalToken('x', signer)).toBe(false);
    vi.setSystemTime(Date.now() + 61_000);
    expect(await verifyInternalToken(token, signer)).toBe(false);
  });
});
