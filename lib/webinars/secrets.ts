import type { Webinar } from './model';

/**
 * What a visitor who has not registered must not find out: the ids of the videos of a gated entry.
 * (Its transcript is never part of a public view in the first place.)
 */
export function listSecretIds(webinar: Pick<Webinar, 'gated' | 'video' | 'sessions'>): string[] {
  if (!webinar.gated) return [];
  const videos = [webinar.video, ...webinar.sessions.map(({ video }) => video)];
  return videos.flatMap((video) => (video ? [video.id] : []));
}

/**
 * Takes a gated video's address out of a public text, as authors paste it into descriptions: the
 * whole address goes, and so does the bare id.
 */
export function concealIds(text: string, ids: string[]): string {
  return ids.reduce((concealed, id) => {
    if (!concealed.includes(id)) return concealed;
    const address = new RegExp(`(?:https?:)?//[^\\s<>()"'\\]]*${id}[^\\s<>()"'\\]]*`, 'g');
    return concealed.replace(address, '#register').replaceAll(id, '');
  }, text);
}

/** An image whose address gives the video away, as YouTube's previews do, is not shown. */
export function concealImage(image: string | null, ids: string[]): string | null {
  return image !== null && ids.some((id) => decodeURIComponentSafely(image).includes(id))
    ? null
    : image;
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
