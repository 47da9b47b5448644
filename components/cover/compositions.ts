import type { Dice, NonEmpty } from './dice';
import type { Palette } from './palettes';

/** Draws on a canvas of 320 × 180; what lies outside is cut off. Returns SVG elements. */
export type Composition = (palette: Palette, dice: Dice) => string;

/** A disc, half of it in another colour, and a beam of light across. */
const beam: Composition = ([, disc, half, light], dice) => {
  const [x, r, tilt] = [dice.between(150, 215), dice.between(84, 104), dice.between(-22, 14)];
  const y = dice.between(72, 112);
  return (
    circle(x, 90, r, disc) +
    path(`M${x + 12} 0H320V180H${x + 12}z`, half) +
    path(`M0 ${y - tilt}L320 ${y + tilt}v14L0 ${y - tilt + 14}z`, light)
  );
};

/** Rings around a point at the foot of the picture. */
const rings: Composition = ([, first, second, third], dice) => {
  const [x, y] = [dice.between(40, 280), dice.between(150, 190)];
  const step = dice.between(28, 36);
  const colours = [first, second, third, first, second];
  return colours.map((colour, at) => circle(x, y, (5 - at) * step, colour)).join('');
};

/** The level meter of a sound recording. */
const bars: Composition = ([, loud, quiet, peak], dice) => {
  const louder = dice.roll(10);
  return Array.from({ length: 10 }, (_, at) => {
    const height = dice.between(3, 15) * 10;
    const colour = at === louder ? peak : at % 3 === 0 ? loud : quiet;
    return `<rect x='${14 + at * 30}' y='${190 - height}' width='20' height='${height}' rx='10' fill='${colour}'/>`;
  }).join('');
};

/** A disc cut in two, the halves slid along the cut. */
const splitDisc: Composition = ([, left, right, line], dice) => {
  const [x, slide, r] = [dice.between(110, 210), dice.between(12, 34), dice.between(62, 76)];
  const spot = dice.between(14, 26);
  return (
    path(`M${x} ${90 - r - slide}a${r} ${r} 0 0 0 0 ${2 * r}z`, left) +
    path(`M${x - 0.4} ${90 - r + slide}a${r} ${r} 0 0 1 0 ${2 * r}z`, right) +
    circle(x < 160 ? 282 : 40, dice.between(36, 144), spot, line)
  );
};

/** Hills one behind the other, and a sun over them. */
const hills: Composition = ([, near, far, sun], dice) => {
  const [top, dip] = [dice.between(88, 112), dice.between(118, 140)];
  return (
    circle(dice.between(70, 250), dice.between(44, 74), dice.between(24, 38), sun) +
    path(`M-20 190V${dip}Q60 ${top - 44} 170 ${dip}T340 ${dip - 8}V190z`, far) +
    path(`M-20 190V${dip + 30}Q${dice.between(180, 260)} ${top} 340 ${dip + 34}V190z`, near)
  );
};

/** Steps up to one side, with something round waiting at the top. */
const steps: Composition = ([, stair, riser, ball], dice) => {
  const up = dice.roll(2) === 0;
  const rise = dice.between(22, 28);
  const stairs = [0, 1, 2, 3, 4].map((at) => {
    const [x, height] = [(up ? at : 4 - at) * 64, 24 + at * rise];
    const colour = at % 2 === 0 ? stair : riser;
    return path(`M${x} 180v-${height}h64v${height}z`, colour);
  });
  return stairs.join('') + circle(up ? 72 : 248, dice.between(48, 66), dice.between(20, 30), ball);
};

/** A lamp above, its cone of light, and the pool it throws on the floor: always lit from the dark. */
const spotlight: Composition = (palette, dice) => {
  const [wall, floor, ball, light] = fromDarkToLight(palette);
  const [x, foot] = [dice.between(90, 230), dice.between(110, 210)];
  return (
    path('M0 0H320V180H0z', wall) +
    path('M0 142H320V180H0z', floor) +
    path(`M${x - 12} 0H${x + 12}L${foot + 70} 158H${foot - 70}z`, light) +
    `<ellipse cx='${foot}' cy='158' rx='70' ry='13' fill='${light}'/>` +
    circle(foot, 134, dice.between(20, 28), ball)
  );
};

/** Quarter circles, laid like tiles. */
const tiles: Composition = ([, ...colours], dice) =>
  Array.from({ length: 18 }, (_, at) => {
    const [x, y] = [(at % 6) * 60 - 20, Math.floor(at / 6) * 60];
    return path(`M${x} ${y}${dice.pick(quarters)}`, dice.pick(colours));
  }).join('');

/** Quarter circles within a tile of 60 × 60, one around each corner. */
const quarters: NonEmpty<string> = [
  'v60a60 60 0 0 0 60-60z',
  'h60v60a60 60 0 0 1-60-60z',
  'm60 60h-60a60 60 0 0 1 60-60z',
  'v60h60a60 60 0 0 0-60-60z',
];

export const compositions: NonEmpty<Composition> = [
  beam,
  rings,
  bars,
  splitDisc,
  hills,
  steps,
  spotlight,
  tiles,
];

function fromDarkToLight([a, b, c, d]: Palette): Palette {
  const brightness = (colour: string) =>
    [1, 3, 5].reduce((sum, at) => sum + Number.parseInt(colour.slice(at, at + 2), 16), 0);
  const [first = a, second = b, third = c, fourth = d] = [a, b, c, d].sort(
    (one, other) => brightness(one) - brightness(other),
  );
  return [first, second, third, fourth];
}

function circle(x: number, y: number, r: number, fill: string): string {
  return `<circle cx='${x}' cy='${y}' r='${r}' fill='${fill}'/>`;
}

function path(d: string, fill: string): string {
  return `<path d='${d}' fill='${fill}'/>`;
}
