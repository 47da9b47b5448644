import { writeCaptions } from '@/lib/webinars/transcript/write-captions';
import { answerTranscript } from '../answer-transcript';

export const dynamic = 'force-dynamic';

/** What was said and when, as WebVTT. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/webinars/[slug]/transcript.vtt'>,
): Promise<Response> {
  return answerTranscript((await params).slug, {
    extension: 'vtt',
    contentType: 'text/vtt',
    write: (transcript, { title }) => writeCaptions(transcript, title),
  });
}
