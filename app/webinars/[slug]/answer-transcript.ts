import { cookies } from 'next/headers';
import { openTranscript } from '@/lib/access/gate';
import { leadTo } from '@/lib/access/link-answer';
import { passCookieName, verifyPass } from '@/lib/access/pass';
import { findWebinar } from '@/lib/webinars/load';
import type { Webinar } from '@/lib/webinars/model';
import { webinarPath } from '@/lib/webinars/path';
import type { Transcript } from '@/lib/webinars/transcript/transcript';

interface TranscriptFormat {
  extension: 'txt' | 'vtt';
  contentType: string;
  /** Null where it can't be written in this format. */
  write: (transcript: Transcript, webinar: Webinar) => string | null;
}

/** Seconds for which a transcript that everybody may read is the same. */
const maxAge = 300;

/**
 * A transcript as a file. One of a gated webinar is for those with a pass, and nobody on the way
 * keeps it; others are sent to the form.
 */
export async function answerTranscript(
  slug: string,
  { extension, contentType, write }: TranscriptFormat,
): Promise<Response> {
  const webinar = findWebinar(slug);
  if (!webinar) return answerNothing();
  const { gated } = webinar;
  const pass = gated ? await verifyPass((await cookies()).get(passCookieName)?.value) : null;
  if (gated && !pass) return leadTo(`${webinarPath(webinar.slug)}#register`);
  const transcript = openTranscript(webinar, pass, Date.now());
  const text = transcript && write(transcript, webinar);
  if (!text) return answerNothing();
  const file = `${webinar.slug.replace(/[^a-z0-9-]/gi, '-')}.${extension}`;
  return new Response(text, {
    headers: {
      'Content-Type': `${contentType}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${file}"`,
      'Cache-Control': gated ? 'private, no-store' : `public, max-age=${maxAge}`,
      'X-Robots-Tag': 'noindex',
    },
  });
}

function answerNothing(): Response {
  const headers = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' };
  return new Response('There is no such transcript.', { status: 404, headers });
}
