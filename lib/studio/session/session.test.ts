import { describe, expect, it } from 'vitest';
import { safeStudioPath } from './safe-path';
import { readStudioMode } from './studio-mode';
import { signStudioSession, studioCookie, verifyStudioSession } from './studio-session';

const signer = { issuer: 'https://talks.example', secret: 'a secret that only this test knows' };
const password = 'correct horse battery';

describe('a session', () => {
  it('is of this site and this password', async () => {
    const token = await signStudioSession(password, signer);
    expect(await verifyStudioSession(token, password, signer)).toBe(true);
    expect(await verifyStudioSession(token, 'another password', signer)).toBe(false);
    const rotated = { ...signer, secret: 'another secret of this test', previous: [signer.secret] };
    expect(await verifyStudioSession(token, password, rotated)).toBe(false);
    expect(await verifyStudioSession(`${token}x`, password, signer)).toBe(false);
    expect(await verifyStudioSession(undefined, password, signer)).toBe(false);
  });

  it('is a cookie that nothing else can read', () => {
    expect(studioCookie('x', 'https://talks.example')).toMatchObject({
      name: '__Host-webinar_studio',
      httpOnly: true,
      secure: true,
      path: '/',
    });
    expect(studioCookie('', 'http://localhost:3000')).toMatchObject({ secure: false, maxAge: 0 });
  });
});

describe('the studio', () => {
  const development = { isProduction: false, studioPassword: null, hostname: '127.0.0.1' };
  it.each([
    [development, 'localhost:3000', 'open'],
    [development, '127.0.0.1:3000', 'open'],
    [development, 'evil.example:3000', 'off'],
    [development, null, 'off'],
    [{ ...development, hostname: '0.0.0.0' }, 'localhost:3000', 'off'],
    [{ ...development, isProduction: true }, 'localhost:3000', 'off'],
    [{ ...development, studioPassword: password }, 'localhost:3000', 'locked'],
    [{ ...development, isProduction: true, studioPassword: password }, 'x.example', 'locked'],
  ])('%j asked as %s is %s', (config, host, mode) => {
    expect(readStudioMode(host, config).mode).toBe(mode);
  });
});

it.each([
  ['/studio/health?x=1', '/studio/health?x=1'],
  ['/studio', '/studio'],
  ['/studio/../webinars', '/studio'],
  ['/studiox', '/studio'],
  ['//evil.example/studio', '/studio'],
  ['https://evil.example/studio', '/studio'],
  ['/\\evil.example/studio', '/studio'],
  ['/studio/sign-in', '/studio'],
  ['javascript:alert(1)', '/studio'],
  [undefined, '/studio'],
  [['/studio/health', 'x'], '/studio'],
])('after signing in with %j one goes to %s', (asked, path) => {
  expect(safeStudioPath(asked)).toBe(path);
});
