import { readdirSync } from 'node:fs';
import path from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';

/** Fonts by what they write, the site's own first; a script that is not here can't be drawn. */
const fonts: ReadonlyArray<{ name: string; script: RegExp | null }> = [
  { name: 'bricolage-grotesque', script: null },
  { name: 'noto-sans', script: null },
  { name: 'noto-sans-arabic', script: /\p{Script=Arabic}/u },
  { name: 'noto-sans-hebrew', script: /\p{Script=Hebrew}/u },
  { name: 'noto-sans-jp', script: /[\p{Script=Hiragana}\p{Script=Katakana}]/u },
  { name: 'noto-sans-kr', script: /\p{Script=Hangul}/u },
  { name: 'noto-sans-sc', script: /\p{Script=Han}/u },
];

const otherLetters =
  /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Devanagari}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Han}\p{Script=Common}\p{Script=Inherited}])\p{L}/u;

/** With what joins and colours them; and what no font has. */
const pictographs =
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f|\p{Co}|\p{Cn}/gu;

const registered = new Set<string>();

/**
 * The families that a text is drawn in, for the font of a canvas; what one has not, the next may
 * have. Japanese and Korean, where the text has their letters, come before Chinese, whose signs
 * they write in their own way.
 */
export function chooseFamilies(text: string): string {
  const needed = fonts.filter(({ script }) => script === null || script.test(text));
  for (const { name } of needed) register(name);
  return needed.map(({ name }) => name).join(', ');
}

/** A family comes in many files of some signs each; reading them takes a third of a second. */
function register(name: string): void {
  if (registered.has(name)) return;
  const folder = path.resolve('node_modules/@fontsource-variable', name, 'files');
  for (const file of readdirSync(folder)) {
    if (file.endsWith('-wght-normal.woff2')) {
      GlobalFonts.registerFromPath(path.join(folder, file), name);
    }
  }
  registered.add(name);
}

/**
 * What can be drawn of a text. Pictographs are left out, as the rest reads without them.
 *
 * @returns null where nothing is left, or letters would be missing, as in Thai or Georgian
 */
export function toDrawable(text: string): string | null {
  if (otherLetters.test(text)) return null;
  const kept = text
    .toWellFormed()
    .normalize('NFC')
    .replace(pictographs, (sign) => (/[©®™]/u.test(sign) ? sign : ''))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return kept || null;
}
