import { parseYouTube, watchUrl } from '../fields/youtube';
import type { Fix } from './fix';

/** As most entries write it, and as a browser shows it: other programs read these as well. */
const usual =
  /^https:\/\/www\.(youtube(-nocookie)?\.com\/embed\/[\w-]{11}(\?.*)?|youtube\.com\/watch\?v=[\w-]{11}(&t=\d+s?)?)$/;

/**
 * Writes the address of a video the usual way, with the second it begins at.
 *
 * @returns null where it is written so, or is no video
 */
export function fixVideo(text: string): Omit<Fix, 'path'> | null {
  const video = parseYouTube(text);
  if (!video || usual.test(text.trim())) return null;
  return { before: text, value: watchUrl(video), why: 'the usual address of the same video' };
}
