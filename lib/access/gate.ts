import { renderMarkdown } from '../webinars/markdown';
import type { Webinar } from '../webinars/model';
import { parseTranscript } from '../webinars/transcript/parse';
import type { Transcript } from '../webinars/transcript/transcript';
import { buildTranscript } from '../webinars/transcript/view';
import { buildLanding, buildVideo, pickVideo } from '../webinars/view';
import type { RoomView } from '../webinars/view-model';
import type { Pass } from './pass';

/**
 * Opens the room behind the gate: the one place that hands out what a gated webinar hides.
 *
 * @param pass - from `verifyPass`; null for a visitor who has not registered
 * @param now - milliseconds since the epoch
 * @returns null without a pass, and for external webinars, which have no room. The video is null
 * before the session begins and while there is none.
 */
export function openRoom(webinar: Webinar, pass: Pass | null, now: number): RoomView | null {
  if (pass === null || webinar.externalUrl !== null) return null;
  const landing = buildLanding(webinar, now);
  const isOpen = landing.state === 'live' || landing.state === 'on-demand';
  const video = isOpen ? pickVideo(webinar) : null;
  return {
    landing: {
      ...landing,
      // The landing page's copies have the video's address taken out.
      descriptionHtml: renderMarkdown(webinar.description),
      learn: webinar.learn,
      location: webinar.location,
    },
    video: buildVideo(video, webinar.title),
    transcript: buildTranscript(webinar, video),
  };
}

/**
 * The transcript, for those who may read it now: of a gated webinar whoever has a pass, of an open
 * one everybody, once there is something to watch.
 *
 * @param now - milliseconds since the epoch
 * @returns null for everybody else, and where there is none
 */
export function openTranscript(
  webinar: Webinar,
  pass: Pass | null,
  now: number,
): Transcript | null {
  const mayRead = webinar.gated
    ? openRoom(webinar, pass, now) !== null
    : buildLanding(webinar, now).video !== null;
  if (!mayRead || webinar.externalUrl !== null) return null;
  const transcript = parseTranscript(webinar.transcript, webinar.chapters);
  return transcript.lines.length > 0 ? transcript : null;
}
