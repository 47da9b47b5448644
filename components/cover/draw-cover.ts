import { compositions } from './compositions';
import { createDice, type NonEmpty } from './dice';
import { type Palette, palettes } from './palettes';

export const coverWidth = 320;
export const coverHeight = 180;

/**
 * The drawing that stands in for a photo: what goes into an `<svg viewBox="0 0 320 180">`.
 * The same seed always gives the same drawing, here and on the share image. Its quotes are single
 * ones: React's data repeats it as JSON, and so in the same bytes, which compress to almost nothing.
 */
export function drawCover(seed: string): string {
  const dice = createDice(seed);
  const palette = dice.pick(turns(dice.pick(palettes)));
  const ground = `<path d='M0 0H320V180H0z' fill='${palette[0]}'/>`;
  return ground + dice.pick(compositions)(palette, dice);
}

/** Each colour of the palette as the ground once. */
function turns([a, b, c, d]: Palette): NonEmpty<Palette> {
  return [
    [a, b, c, d],
    [b, c, d, a],
    [c, d, a, b],
    [d, a, b, c],
  ];
}
