import { setTimeout as sleep } from 'node:timers/promises';
import { fillIn, newEmail, postRegistration } from './post-form';

/** Visitors who register one after another. */
export interface Load {
  /** Addresses of those who were told that they are in. */
  acknowledged: string[];
  /** Statuses of everything else that was answered. */
  otherStatuses: number[];
  /** How many got no answer. */
  unanswered: number;
  /** Resolves when the last one has an answer, or none. */
  stop(): Promise<void>;
}

/**
 * Has new people register for a webinar, several at a time, until it is told to stop.
 *
 * @param base - origin of the server
 * @param browsers - how many at a time
 */
export function startLoad(base: string, slug: string, browsers = 8): Load {
  let isStopped = false;
  const load: Load = { acknowledged: [], otherStatuses: [], unanswered: 0, stop };

  async function browse(): Promise<void> {
    while (!isStopped) {
      const email = newEmail();
      try {
        const { isAcknowledged, status } = await postRegistration(base, slug, fillIn({ email }));
        if (isAcknowledged) load.acknowledged.push(email);
        else load.otherStatuses.push(status);
      } catch {
        load.unanswered += 1;
        await sleep(20);
      }
    }
  }

  const browsing = Promise.all(Array.from({ length: browsers }, browse));
  async function stop(): Promise<void> {
    isStopped = true;
    await browsing;
  }

  return load;
}

/** Does something for each of many, some at a time; the results are in their order. */
export async function forEachOf<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const entries = items.entries();
  const takeTurns = async () => {
    for (const [index, item] of entries) results[index] = await work(item, index);
  };
  await Promise.all(Array.from({ length: atOnce }, takeTurns));
  return results;
}

/** Numbers from 0 to 1 that look random and are the same in each run. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    // https://en.wikipedia.org/wiki/Lehmer_random_number_generator
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
