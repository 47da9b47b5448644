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

const environment = z
  .object({
    NODE_ENV: z.string().default('development'),
    CONTENT_DIR: z.string().default('content'),
    DATA_DIR: z.string().default('.data'),
    HOSTNAME: z.string().default('127.0.0.1'),
    PORT: port.default(3000),
    SITE_URL: siteUrl.optional(),
    DATABASE_URL: databaseUrl.optional(),
    SESSION_SECRET: z.string().min(32, 'must have 32 characters or more').optional(),
    NEXT_PHASE: z.string().optional(),
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
