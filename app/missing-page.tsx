import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { answerStatus } from '@/lib/http/answer-status';
import { NotFoundMessage } from './error';

export const missingPage: Metadata = { title: 'Page not found', robots: { index: false } };

/** For pages that are rendered when asked for: whole, also for those without JavaScript. */
export async function MissingPage() {
  // In development Next's own is soon enough.
  if (!answerStatus(await headers(), 404)) notFound();
  return <NotFoundMessage />;
}
