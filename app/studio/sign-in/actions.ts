'use server';

import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import type { SignInState } from '@/components/studio/sign-in/sign-in-state';
import { readClientAddress } from '@/lib/abuse/client-address';
import { answerTooManyRequests } from '@/lib/abuse/too-many-requests';
import { getConfig } from '@/lib/config';
import { getDatabase } from '@/lib/database/open-database';
import { asForm } from '@/lib/http/as-form';
import { safeStudioPath } from '@/lib/studio/session/safe-path';
import * as session from '@/lib/studio/session/sign-in';
import { studioCookie } from '@/lib/studio/session/studio-session';
import { getStudioMode } from '../require-studio';

export async function signIn(_state: SignInState, given: FormData): Promise<SignInState> {
  const sent = asForm(given);
  const studio = await getStudioMode();
  if (studio.mode === 'off') notFound();
  if (studio.mode === 'open') redirect('/studio');
  const asked = await headers();
  const address = readClientAddress(asked, getConfig().trustedProxies);
  const who = { password: studio.password, address, database: getDatabase() };
  const result = await session.signIn(String(sent.get('password') ?? ''), who);
  if (result.status === 'limited') answerTooManyRequests(asked, result.retryAfterSeconds);
  if (result.status !== 'done') return result;
  (await cookies()).set(studioCookie(result.token));
  redirect(safeStudioPath(sent.get('to')));
}

export async function signOut(): Promise<void> {
  (await cookies()).set(studioCookie(''));
  redirect('/studio/sign-in');
}
