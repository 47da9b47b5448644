import type { Webinar } from './model';
import { listSecretIds } from './secrets';

export interface OpenSecret {
  /** The entry whose video is not hidden. */
  webinar: Webinar;
  message: string;
}

const linkedVideo = /(?:youtu\.be\/|[?&]v=|\/(?:embed|live|shorts|v)\/)([\w-]{11})(?![\w-])/g;

/**
 * Finds videos that are behind a form in one entry and open to everybody in another.
 *
 * @param linkedIn - the videos that the texts of an entry link to, see {@link listLinkedVideos}
 */
export function findOpenSecrets(
  webinars: Webinar[],
  linkedIn: (webinar: Webinar) => readonly string[],
): OpenSecret[] {
  const shown = new Map<string, Webinar>();
  const linked = new Map<string, Webinar>();
  for (const webinar of webinars) {
    const { gated, video, sessions } = webinar;
    for (const id of listSecretIds({ gated: !gated, video, sessions })) shown.set(id, webinar);
    for (const id of linkedIn(webinar)) linked.set(id, webinar);
  }
  return webinars.flatMap((webinar) =>
    listSecretIds(webinar).flatMap((id): OpenSecret[] => {
      const other = shown.get(id);
      if (other) {
        const message = `is behind a form here, but ${other.file} shows the same video to everybody`;
        return [{ webinar, message }];
      }
      const linking = linked.get(id);
      if (!linking || linking === webinar) return [];
      return [
        { webinar, message: `is behind a form here, but the text of ${linking.file} links to it` },
      ];
    }),
  );
}

/** The ids of the videos that everybody's part of an entry's texts links to, its own left out. */
export function listLinkedVideos(webinar: Webinar): string[] {
  const { metaDescription, description, learn, gated, transcript } = webinar;
  const text = [metaDescription, description, ...learn, gated ? '' : transcript].join('\n');
  const own = new Set(listSecretIds(webinar));
  return [...text.matchAll(linkedVideo)].flatMap(([, id]) => (id && !own.has(id) ? [id] : []));
}
