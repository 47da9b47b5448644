import type fc from 'fast-check';

/** Test support alone reads the environment itself: `npm run fuzz` sets both. */
const total = Number(process.env.FUZZ_CASES ?? 2_000);
const seed = Number(process.env.FUZZ_SEED ?? 20_261_125);

/**
 * How a property is tried: the same cases in each run, unless another seed is asked for. fast-check
 * names the seed and the smallest case of a failure.
 *
 * @param share - of all cases of a run, from 0 to 1
 */
export function cases(share: number): fc.Parameters<unknown> {
  return { numRuns: Math.ceil(total * share), seed };
}

/** Long enough for a hundred thousand. */
export const patienceMs = 1_800_000;
