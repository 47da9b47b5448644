export type NonEmpty<T> = readonly [T, ...T[]];

/** Choices that look random and are always the same for the same seed. */
export interface Dice {
  /** 0 … sides - 1 */
  roll(sides: number): number;
  /** low … high, both included */
  between(low: number, high: number): number;
  pick<T>(list: NonEmpty<T>): T;
}

/** FNV-1a for the seed, then mulberry32: small, fast and the same on every machine. */
export function createDice(seed: string): Dice {
  let state = 2_166_136_261;
  for (const character of seed) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16_777_619);
  }
  const roll = (sides: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
  return {
    roll,
    between: (low, high) => low + roll(high - low + 1),
    pick: (list) => list[roll(list.length)] ?? list[0],
  };
}
