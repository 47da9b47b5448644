import { renderMarkdown } from '../webinars/markdown';
import type { Webinar } from '../webinars/model';
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
  return {
    landing: {
      ...landing,
      // The landing page's copies have the video's address taken out.
      descriptionHtml: renderMarkdown(webinar.description),
      learn: webinar.learn,
      location: webinar.location,
    },
    video: isOpen ? buildVideo(pickVideo(webinar), webinar.title) : null,
    transcriptHtml: renderMarkdown(webinar.transcript),
  };
}
