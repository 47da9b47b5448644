import { allowAttempt, forgetAttempts } from '../../abuse/attempts';
import type { Database } from '../../database/connection';
import { verifyPassword } from './password';
import { signStudioSession } from './studio-session';

export type SignInResult =
  | { status: 'done'; token: string }
  | { status: 'wrong' }
  | { status: 'limited'; retryAfterSeconds: number };

/**
 * Signs somebody in. Five wrong passwords from one network lock it out for a quarter of an hour, on
 * all instances that share a database.
 *
 * @param address - from `readClientAddress`
 */
export async function signIn(
  typed: string,
  { password, address, database }: { password: string; address: string | null; database: Database },
): Promise<SignInResult> {
  const who = { purpose: 'studio', address };
  const waitSeconds = await allowAttempt(who, database);
  if (waitSeconds !== null) return { status: 'limited', retryAfterSeconds: waitSeconds };
  // scrypt takes long on purpose; nothing is longer than this.
  if (typed.length > 1_000 || !(await verifyPassword(typed, password))) return { status: 'wrong' };
  await forgetAttempts(who, database);
  return { status: 'done', token: await signStudioSession(password) };
}
