import { describe, expect, it } from 'vitest';
import { compositions } from './compositions';
import { createDice } from './dice';
import { drawCover } from './draw-cover';
import { palettes } from './palettes';

const seeds = Array.from({ length: 600 }, (_, at) => `talk-number-${at}`);

describe('drawCover', () => {
  it('draws the same cover for the same seed', () => {
    expect(drawCover('testing-in-production')).toBe(drawCover('testing-in-production'));
    expect(drawCover('testing-in-production')).not.toBe(drawCover('testing-in-staging'));
  });

  it('keeps each cover under 1.5 kB', () => {
    expect(Math.max(...seeds.map((seed) => drawCover(seed).length))).toBeLessThan(1_500);
  });

  it('draws on the ground alone where a seed is empty', () => {
    expect(drawCover('')).toMatch(/^<path/);
  });

  it('uses every composition, ground and palette', () => {
    const covers = seeds.map(drawCover);
    const grounds = new Set(covers.map((cover) => cover.slice(0, 40).match(/#[0-9A-F]{6}/)?.[0]));
    expect(grounds.size).toBe(new Set(palettes.flat()).size);
    // Compositions differ in the names of their elements and the number of each.
    const picked = seeds.map((seed) => {
      const dice = createDice(seed);
      dice.roll(palettes.length);
      dice.roll(4);
      return dice.pick(compositions);
    });
    expect(new Set(picked).size).toBe(compositions.length);
    expect(compositions.length).toBeGreaterThanOrEqual(6);
  });

  it('rarely gives neighbours the same ground', () => {
    const grounds = seeds.map((seed) => drawCover(seed).slice(0, 40));
    const same = grounds.filter((ground, at) => ground === grounds[at - 1]).length;
    expect(same / seeds.length).toBeLessThan(0.1);
  });
});
