import type { NextRequest } from 'next/server';
import { leadTo } from '@/lib/access/link-answer';
import { stopMail } from '../stop-mail';

const answers = {
  done: { status: 200, text: 'You get no more reminders and no news of recordings.' },
  invalid: { status: 400, text: 'This link does not work. It may have been cut off on its way.' },
  failed: { status: 503, text: 'Our database does not answer just now. Please try again later.' },
} as const;

/**
 * What mail programs post to when somebody presses their "unsubscribe" button (RFC 8058). The
 * token alone counts: nothing of the body is needed, so none of it is read.
 */
export async function POST({ nextUrl }: NextRequest): Promise<Response> {
  const { status, text } = answers[await stopMail(nextUrl.searchParams.get('token'))];
  const headers = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' };
  return new Response(`${text}\n`, { status, headers });
}

/** Opened by a person, or by a scanner: changes nothing, and leads to the page with the button. */
export function GET({ nextUrl }: NextRequest): Response {
  const token = nextUrl.searchParams.get('token') ?? '';
  return leadTo(`/unsubscribe?token=${encodeURIComponent(token)}`);
}
