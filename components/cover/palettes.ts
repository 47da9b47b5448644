import type { NonEmpty } from './dice';

/** A background and three colours to draw on it with, each pair clearly apart. */
export type Palette = readonly [ground: string, first: string, second: string, third: string];

/** Any of a palette's colours may become the ground, so that neighbours rarely look alike. */
export const palettes: NonEmpty<Palette> = [
  ['#2B2D42', '#EDDFC9', '#D7402F', '#91A5B3'],
  ['#E4572E', '#F3E9DD', '#17242B', '#F2B134'],
  ['#0F5257', '#F28F4B', '#F3E9DD', '#0A2A2D'],
  ['#1F4E5F', '#E07A5F', '#F4EBD9', '#A8C3BC'],
  ['#F2B134', '#1A1714', '#D7402F', '#FBF3E2'],
  ['#D9C5A0', '#C2371F', '#233D4D', '#FBF3E2'],
];
