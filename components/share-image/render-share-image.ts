import { drawShareImage } from './draw-share-image';
import { toDrawable } from './fonts';

export interface ShareImageOptions {
  /** What the cover is drawn from: the slug. */
  seed: string;
  title: string;
  siteName: string;
  /** `#RRGGBB` */
  accent: string;
}

/** How many are kept in memory, of about 40 kB each: they are asked for when a page is shared. */
const most = 200;
const drawings = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/**
 * The picture that is shown where a page is shared, 1200 × 630, as PNG. Drawn when it is first
 * asked for; the same options give the same picture.
 */
export function renderShareImage(options: ShareImageOptions): Promise<Uint8Array<ArrayBuffer>> {
  const key = JSON.stringify(options);
  const known = drawings.get(key);
  // What was asked for last is dropped last.
  drawings.delete(key);
  const drawing = known ?? draw(options);
  drawings.set(key, drawing);
  drawing.catch(() => drawings.delete(key));
  for (const oldest of drawings.keys()) {
    if (drawings.size <= most) break;
    drawings.delete(oldest);
  }
  return drawing;
}

function draw({ seed, title, siteName, accent }: ShareImageOptions) {
  return drawShareImage({ seed, title: toDrawable(title), siteName: toDrawable(siteName), accent });
}
