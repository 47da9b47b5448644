import path from 'node:path';
import { z } from 'zod';

const localHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

const port = z.coerce
  .number({ error: 'must be a port number, for example 3000' })
  .int('must be a whole number')
  .min(1, 'must be 1 or more')
  .max(65_535, 'must be 65535 or less');

const siteUrl = z
  .url({
    protocol: /^https?$/,
    error: 'must be a web address, for example https://talks.example.com',
  })
  .transform((value) => new URL(value).origin);

const databaseUrl = z
  .string()
  .regex(
    /^(file:.+|postgres(ql)?:\/\/.+)$/,
    'must be file:PATH for SQLite or postgres://USER:PASSWORD@HOST/DATABASE for PostgreSQL',
  );

const smtpUrl = z
  .string()
  .regex(
    /^smtps?:\/\/.+/,
    'must be smtp://USER:PASSWORD@HOST:PORT, or smtps:// for TLS from the start',
  );

const webUrl = z.url({
  protocol: /^https?$/,
  error: 'must be a web address, for example https://example.com/hooks',
});

/** `fetch` refuses addresses with a name and a password in them; the signature says who is asking. */
const webhookUrl = webUrl.refine((value) => !/^https?:\/\/[^/?#]*@/.test(value), {
  error: 'must not have a name or password in it: webhooks are signed with WEBHOOK_SECRET',
});

/** The form in which Standard Webhooks secrets are handed over. */
const webhookSecret = z
  .string()
  .regex(
    /^whsec_(?:[A-Za-z0-9+/]{4}){8,21}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
    'must be whsec_ and 24 to 64 bytes in base64; make one with: echo "whsec_$(openssl rand -base64 32)"',
  );

const secret = z.string().min(32, 'must have 32 characters or more');

/** What makes no sense without the other. */
const together = [
  ['SMTP_URL', 'MAIL_FROM'],
  ['WEBHOOK_URL', 'WEBHOOK_SECRET'],
  ['WEBHOOK_SECRET', 'WEBHOOK_URL'],
] as const;

const environment = z
  .object({
    NODE_ENV: z.string().default('development'),
    CONTENT_DIR: z.string().default('content'),
    DATA_DIR: z.string().default('.data'),
    HOSTNAME: z.string().default('127.0.0.1'),
    PORT: port.default(3000),
    SITE_URL: siteUrl.optional(),
    DATABASE_URL: databaseUrl.optional(),
    SESSION_SECRET: secret.optional(),
    SESSION_SECRET_PREVIOUS: z
      .string()
      .transform((list) => list.split(',').map((each) => each.trim()))
      .pipe(z.array(secret))
      .default([]),
    SMTP_URL: smtpUrl.optional(),
    MAIL_FROM: z
      .string()
      .regex(
        /^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/,
        'must be an address, for example "Talks <talks@example.com>"',
      )
      .optional(),
    HUBSPOT_PORTAL_ID: z.string().regex(/^\d+$/, 'must be a number').optional(),
    HUBSPOT_API_URL: webUrl.default('https://api.hsforms.com'),
    WEBHOOK_URL: webhookUrl.optional(),
    WEBHOOK_SECRET: webhookSecret.optional(),
    TRUST_PROXY: z.coerce
      .number({ error: 'must be how many proxies stand before this server, for example 1' })
      .int('must be a whole number')
      .min(0, 'must be 0 or more')
      .max(10, 'must be 10 or less')
      .default(0),
    STUDIO_PASSWORD: z.string().min(12, 'must have 12 characters or more').optional(),
    CONTENT_POLL_SECONDS: z.coerce
      .number({ error: 'must be a number of seconds, for example 30' })
      .min(1, 'must be 1 or more')
      .max(3600, 'must be 3600 or less')
      .default(30),
    DEFER_SCRIPTS: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
    PAGES_AHEAD: z.coerce
      .number({ error: 'must be a number of pages, for example 200' })
      .int('must be a whole number')
      .min(1, 'must be 1 or more')
      .default(200),
    NEXT_PHASE: z.string().optional(),
  })
  .superRefine((env, context) => {
    for (const [name, needed] of together) {
      if (env[name] === undefined || env[needed] !== undefined) continue;
      const message = `is required where ${name} is set`;
      context.addIssue({ code: 'custom', path: [needed], message });
    }
  })
  .transform((env) => {
    const dataDir = path.resolve(env.DATA_DIR);
    const origin = env.SITE_URL ?? `http://localhost:${env.PORT}`;
    return {
      isProduction: env.NODE_ENV === 'production',
      isBuild: env.NEXT_PHASE === 'phase-production-build',
      contentDir: path.resolve(env.CONTENT_DIR),
      dataDir,
      hostname: env.HOSTNAME,
      port: env.PORT,
      siteUrl: origin,
      isLocal: localHosts.has(new URL(origin).hostname),
      databaseUrl: env.DATABASE_URL ?? `file:${path.join(dataDir, 'webinars.sqlite')}`,
      sessionSecret: env.SESSION_SECRET,
      /** Still verified, never signed with. */
      previousSecrets: env.SESSION_SECRET_PREVIOUS,
      /** Null: mail is written to `outbox` in the data folder. */
      smtpUrl: env.SMTP_URL ?? null,
      mailFrom: env.MAIL_FROM ?? `webinars@${new URL(origin).hostname}`,
      /** Null: nothing goes to HubSpot. */
      hubspot: env.HUBSPOT_PORTAL_ID
        ? { portalId: env.HUBSPOT_PORTAL_ID, apiUrl: env.HUBSPOT_API_URL }
        : null,
      /** Null: no webhooks. */
      webhook:
        env.WEBHOOK_URL && env.WEBHOOK_SECRET
          ? { url: env.WEBHOOK_URL, secret: env.WEBHOOK_SECRET }
          : null,
      /** As written or hashed; null: the studio is there in development only. */
      studioPassword: env.STUDIO_PASSWORD ?? null,
      /** How often a server looks for changes of the content. */
      contentPollSeconds: env.CONTENT_POLL_SECONDS,
      trustedProxies: env.TRUST_PROXY,
      /** Whether pages built ahead load the framework only when their visitor acts. */
      deferScripts: env.DEFER_SCRIPTS === 'on',
      /** How many pages of each kind a build makes; others are made when first visited. */
      pagesAhead: env.PAGES_AHEAD,
    };
  })
  // A build needs no secret; only a server that strangers reach does.
  .refine((config) => config.isLocal || config.isBuild || config.sessionSecret !== undefined, {
    path: ['SESSION_SECRET'],
    error: 'is required when SITE_URL is not this machine; make one with: openssl rand -base64 48',
  });

/** Every setting the process runs with, validated. Paths are absolute, `siteUrl` is an origin. */
export type Config = z.output<typeof environment>;

/** The environment is wrong; the message names each variable and what it should be. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/**
 * Reads the settings from an environment. A variable that is set but empty counts as absent.
 *
 * @param env - what to read, for example `process.env`
 * @throws ConfigError naming every variable that is wrong
 */
export function parseConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = environment.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
  throw new ConfigError(`The settings are not right:\n${lines.join('\n')}\nSee .env.example.`);
}

let cached: Config | undefined;

/**
 * The settings of this process, read once. Nothing else reads `process.env`.
 *
 * @param phase - as Next names it, for code that runs before Next has put it into the environment
 * @throws ConfigError see {@link parseConfig}
 */
export function getConfig(phase?: string): Config {
  cached ??= parseConfig(phase ? { ...process.env, NEXT_PHASE: phase } : process.env);
  return cached;
}
