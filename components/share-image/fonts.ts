import { readFile } from 'node:fs/promises';
import path from 'node:path';

const folder = 'node_modules/@fontsource/bricolage-grotesque/files';
const subsets = ['latin', 'latin-ext', 'vietnamese'] as const;

/** For `fontFamily`: what one subset has not, the next may have. */
export const fontFamily = subsets.join(', ');

/** Bricolage Grotesque as the drawing of share images wants it: WOFF, and every subset a font. */
export function loadFonts() {
  return Promise.all(
    subsets.map(async (name) => ({
      name,
      weight: 700 as const,
      data: await readFile(path.resolve(folder, `bricolage-grotesque-${name}-700-normal.woff`)),
    })),
  );
}

/** Latin with its accents, and the marks that go with it. A test draws each one of them. */
const latin = /[\u0020-\u007e\u00a1-\u00ac\u00ae-\u017e\u1ea0-\u1ef9–—‘’‚“”„•…‹›€™]/u;
/** In its range, and not in its files: mostly letters of Esperanto. */
const absent = new Set('¤ĈĉĔĕĜĝĤĥĬĭĲĳĴĵĸĿŀŉŎŏŜŝŢţŦŧ');

/** Whether the font has a character. */
export function isDrawn(character: string): boolean {
  return latin.test(character) && !absent.has(character);
}

/**
 * What the font can draw of a text; pictographs are left out, as the rest reads without them.
 *
 * The drawing asks a font host on the internet for every character it has no font for, which must
 * not happen: https://github.com/vercel/satori#locales
 *
 * @returns null where letters would be missing, as in Chinese or Arabic
 */
export function toDrawable(text: string): string | null {
  const characters = [...text.normalize('NFC').replace(/\s+/gu, ' ')];
  const isMissed = (character: string) => !isDrawn(character) && /[\p{L}\p{N}]/u.test(character);
  if (characters.some(isMissed)) return null;
  const kept = characters.filter(isDrawn).join('');
  return kept.replace(/ +/g, ' ').trim() || null;
}
