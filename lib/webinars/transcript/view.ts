import { watchUrl } from '../fields/youtube';
import type { Webinar, YouTubeVideo } from '../model';
import { transcriptPath } from '../path';
import type { TranscriptView } from '../view-model';
import { formatClock } from './clock';
import { parseTranscript } from './parse';
import { chapterAnchor, renderTranscript } from './render';

/**
 * What a page shows of a transcript.
 *
 * @param webinar - without what the visitor may not see
 * @param video - what plays on the page, that times lead into; null where nothing does
 * @returns null where there is neither a transcript nor a list of chapters
 */
export function buildTranscript(
  webinar: Pick<Webinar, 'slug' | 'transcript' | 'chapters'>,
  video: YouTubeVideo | null,
): TranscriptView | null {
  const transcript = parseTranscript(webinar.transcript, webinar.chapters);
  const { lines, chapters } = transcript;
  if (lines.length === 0 && chapters.length === 0) return null;
  const linkTo = (seconds: number) =>
    video && watchUrl({ id: video.id, start: Math.floor(seconds) });
  const isTimed = lines.some(({ start }) => start !== null);
  return {
    html: renderTranscript(transcript, linkTo),
    isTimed,
    chapters: chapters.map((chapter, index) => {
      const { title, start } = chapter;
      const seconds = start === null ? null : Math.floor(start);
      const href = seconds === null ? null : linkTo(seconds);
      const time = seconds === null ? null : formatClock(seconds);
      // What plays leads there; else the place in the text does.
      const playsFrom = href === null ? null : seconds;
      return { title, time, playsFrom, href: href ?? chapterAnchor(chapter, index) };
    }),
    textUrl: lines.length > 0 ? transcriptPath(webinar.slug, 'txt') : null,
    captionsUrl: isTimed ? transcriptPath(webinar.slug, 'vtt') : null,
  };
}
