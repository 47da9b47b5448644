import { getConfig } from '@/lib/config';
import { webinarPath } from '@/lib/webinars/path';
import { writeText } from '@/lib/webinars/transcript/write-text';
import { answerTranscript } from '../answer-transcript';

export const dynamic = 'force-dynamic';

/** What was said, as text. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/webinars/[slug]/transcript.txt'>,
): Promise<Response> {
  return answerTranscript((await params).slug, {
    extension: 'txt',
    contentType: 'text/plain',
    write: (transcript, { title, slug }) =>
      writeText(transcript, [title, new URL(webinarPath(slug), getConfig().siteUrl).href]),
  });
}
