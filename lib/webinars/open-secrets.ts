import type { Webinar } from './model';
import { listSecretIds } from './secrets';

export interface OpenSecret {
  /** The entry whose video is not hidden. */
  webinar: Webinar;
  message: string;
}

const linkedVideo = /(?:youtu\.be\/|[?&]v=|\/(?:embed|live|shorts|v)\/)([\w-]{11})(?![\w-])/g;

/** Finds videos that are behind a form in one entry and open to everybody in another. */
export function findOpenSecrets(webinars: Webinar[]): OpenSecret[] {
  const shown = new Map<string, Webinar>();
  const linked = new Map<string, Webinar>();
  for (const webinar of webinars) {
    const { gated, video, sessions } = webinar;
    for (const id of listSecretIds({ gated: !gated, video, sessions })) shown.set(id, webinar);
    for (const id of listLinkedIds(webinar)) linked.set(id, webinar);
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

/** Entries that did not change are the same objects in the next catalogue: transcripts are long. */
const known = new WeakMap<Webinar, string[]>();

function listLinkedIds(webinar: Webinar): string[] {
  const before = known.get(webinar);
  if (before) return before;
  const { metaDescription, description, learn, gated, transcript } = webinar;
  const text = [metaDescription, description, ...learn, gated ? '' : transcript].join('\n');
  const own = new Set(listSecretIds(webinar));
  const ids = [...text.matchAll(linkedVideo)].flatMap(([, id]) => (id && !own.has(id) ? [id] : []));
  known.set(webinar, ids);
  return ids;
}
