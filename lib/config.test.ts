import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, parseConfig } from './config';

const secret = 'x'.repeat(32);

/** What is said about some settings, a line each; empty where nothing is wrong. */
function complain(env: Record<string, string | undefined>): string[] {
  try {
    parseConfig(env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message
      .split('\n')
      .filter((line) => line.startsWith('  '))
      .map((line) => line.trim());
  }
}

describe('parseConfig', () => {
  it('needs nothing', () => {
    expect(parseConfig({})).toEqual({
      isProduction: false,
      isBuild: false,
      contentDir: path.resolve('content'),
      dataDir: path.resolve('.data'),
      hostname: '127.0.0.1',
      port: 3000,
      siteUrl: 'http://localhost:3000',
      isLocal: true,
      databaseUrl: `file:${path.resolve('.data/webinars.sqlite')}`,
      sessionSecret: undefined,
      previousSecrets: [],
      smtpUrl: null,
      mailFrom: 'webinars@localhost',
      hubspot: null,
      webhook: null,
      studioPassword: null,
      contentPollSeconds: 30,
      deferScripts: true,
      pagesAhead: 200,
      trustedProxies: 0,
    });
  });

  it.each([
    ['CONTENT_DIR', 'talks', { contentDir: path.resolve('talks') }],
    ['CONTENT_DIR', '/srv/talks', { contentDir: '/srv/talks' }],
    [
      'DATA_DIR',
      '/srv/data',
      { dataDir: '/srv/data', databaseUrl: 'file:/srv/data/webinars.sqlite' },
    ],
    ['HOSTNAME', '0.0.0.0', { hostname: '0.0.0.0' }],
    ['PORT', '8080', { port: 8080, siteUrl: 'http://localhost:8080' }],
    ['PORT', '65535', { port: 65535 }],
    ['SITE_URL', 'http://localhost:4000/', { siteUrl: 'http://localhost:4000', isLocal: true }],
    ['SITE_URL', 'http://127.0.0.1:4000', { isLocal: true }],
    ['SITE_URL', 'http://[::1]:4000', { isLocal: true }],
    ['DATABASE_URL', 'file:talks.sqlite', { databaseUrl: 'file:talks.sqlite' }],
    ['DATABASE_URL', 'postgres://a:b@db/talks', { databaseUrl: 'postgres://a:b@db/talks' }],
    ['DATABASE_URL', 'postgresql://db/talks', { databaseUrl: 'postgresql://db/talks' }],
    ['SESSION_SECRET', secret, { sessionSecret: secret }],
    ['NODE_ENV', 'production', { isProduction: true }],
    ['NEXT_PHASE', 'phase-production-build', { isBuild: true }],
  ])('takes %s=%s', (name, value, expected) => {
    expect(parseConfig({ [name]: value })).toMatchObject(expected);
  });

  it.each([
    ['PORT', 'http', 'PORT must be a port number, for example 3000'],
    ['PORT', '0', 'PORT must be 1 or more'],
    ['PORT', '-1', 'PORT must be 1 or more'],
    ['PORT', '65536', 'PORT must be 65535 or less'],
    ['PORT', '80.5', 'PORT must be a whole number'],
    [
      'SITE_URL',
      'talks.example.com',
      'SITE_URL must be a web address, for example https://talks.example.com',
    ],
    [
      'SITE_URL',
      'ftp://talks.example.com',
      'SITE_URL must be a web address, for example https://talks.example.com',
    ],
    [
      'SITE_URL',
      'https://',
      'SITE_URL must be a web address, for example https://talks.example.com',
    ],
    [
      'DATABASE_URL',
      'mysql://db',
      'DATABASE_URL must be file:PATH for SQLite or postgres://USER:PASSWORD@HOST/DATABASE for PostgreSQL',
    ],
    [
      'DATABASE_URL',
      'file:',
      'DATABASE_URL must be file:PATH for SQLite or postgres://USER:PASSWORD@HOST/DATABASE for PostgreSQL',
    ],
    ['SESSION_SECRET', 'x'.repeat(31), 'SESSION_SECRET must have 32 characters or more'],
  ])('refuses %s=%s', (name, value, complaint) => {
    expect(complain({ [name]: value })).toEqual([complaint]);
  });

  it('names every variable that is wrong, and where to read more', () => {
    const env = { PORT: 'x', DATABASE_URL: 'x', SESSION_SECRET: 'x', SITE_URL: 'x' };
    expect(
      complain(env)
        .map((line) => line.split(' ')[0])
        .sort(),
    ).toEqual(['DATABASE_URL', 'PORT', 'SESSION_SECRET', 'SITE_URL']);
    expect(() => parseConfig(env)).toThrow(
      /^The settings are not right:[\s\S]*See \.env\.example\.$/,
    );
  });

  it('never repeats a secret in what it says', () => {
    const said = complain({
      SESSION_SECRET: 'too-short',
      DATABASE_URL: 'pg://user:pass@db',
    }).join();
    expect(said).not.toMatch(/too-short|pass/);
  });

  it.each([
    'CONTENT_DIR',
    'DATA_DIR',
    'HOSTNAME',
    'PORT',
    'SITE_URL',
    'DATABASE_URL',
    'SESSION_SECRET',
    'NEXT_PHASE',
  ])('takes an empty %s for absent', (name) =>
    expect(parseConfig({ [name]: '' })).toEqual(parseConfig({})),
  );

  it('ignores what it does not know', () => {
    expect(parseConfig({ PATH: '/bin', CONTENT_DIRS: 'x' })).toEqual(parseConfig({}));
  });
});

describe('the address of the site', () => {
  it.each([
    ['https://talks.example.com/', 'https://talks.example.com'],
    ['https://talks.example.com/webinars?a=b', 'https://talks.example.com'],
    ['https://TALKS.example.com:443', 'https://talks.example.com'],
    ['https://talks.example.com:8443', 'https://talks.example.com:8443'],
  ])('%s is %s', (written, siteUrl) => {
    expect(parseConfig({ SITE_URL: written, SESSION_SECRET: secret })).toMatchObject({
      siteUrl,
      isLocal: false,
    });
  });
});

describe('the session secret', () => {
  const required = [
    'SESSION_SECRET is required when SITE_URL is not this machine; make one with: openssl rand -base64 48',
  ];

  it.each([
    [undefined, []],
    ['http://localhost:3000', []],
    ['http://127.0.0.1', []],
    ['http://[::1]:3000', []],
    ['https://talks.example.com', required],
    ['https://localhost.example.com', required],
    ['http://127.0.0.2', required],
    ['http://192.168.0.10:3000', required],
    ['http://[::2]', required],
  ])('is asked for at SITE_URL=%s: %j', (url, complaints) => {
    expect(complain({ SITE_URL: url })).toEqual(complaints);
    expect(complain({ SITE_URL: url, SESSION_SECRET: '' })).toEqual(complaints);
    expect(complain({ SITE_URL: url, SESSION_SECRET: secret })).toEqual([]);
  });

  it('is not needed to build', () => {
    const env = { SITE_URL: 'https://talks.example.com', NEXT_PHASE: 'phase-production-build' };
    expect(complain(env)).toEqual([]);
  });
});
