import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#scrypt */
const cost = { N: 2 ** 16, r: 8, p: 2, maxmem: 256 * 1024 * 1024 };
const hashed = /^scrypt:([A-Za-z0-9_-]{22,}):([A-Za-z0-9_-]{43})$/;

/** Whether a setting is the hashed form of a password. */
export function isHashed(setting: string): boolean {
  return hashed.test(setting);
}

/**
 * The hashed form of a password, for `STUDIO_PASSWORD`: whoever reads the settings does not learn
 * the password.
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt);
  return `scrypt:${salt.toString('base64url')}:${key.toString('base64url')}`;
}

/**
 * Compares what was typed with `STUDIO_PASSWORD`, in the same time whether it is right or wrong.
 *
 * @param setting - the password or its hashed form
 */
export async function verifyPassword(typed: string, setting: string): Promise<boolean> {
  const [, salt = '', key = ''] = hashed.exec(setting) ?? [];
  if (key === '') return timingSafeEqual(digest(typed), digest(setting));
  const derived = await derive(typed, Buffer.from(salt, 'base64url'));
  return timingSafeEqual(derived, Buffer.from(key, 'base64url'));
}

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, 32, cost, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text.normalize('NFKC')).digest();
}
