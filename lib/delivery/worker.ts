import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../database/connection';
import type { DeliveryRow } from '../database/tables';
import { getLog } from '../log';
import type { Channel, Outcome } from './delivery';
import { createGiveWay } from './give-way';
import { claimDeliveries } from './ledger/claim';
import { settleDelivery } from './ledger/settle';
import { toDelivery } from './rows';

export interface WorkerOptions {
  database: Database;
  channel: Channel;
  /** No two workers anywhere have the same. */
  owner: string;
  /** Milliseconds since the epoch. */
  now?: () => number;
  /** How often to look for what others have put into the outbox, in milliseconds. */
  pollMs?: number;
  /** How long one attempt may take, in milliseconds. */
  attemptMs?: number;
  /** How long others keep off, in milliseconds; longer than an attempt and writing it down. */
  leaseMs?: number;
  /** How many are sent at the same time. */
  batchSize?: number;
}

export interface Worker {
  channel: Channel['name'];
  /** When it last looked into the outbox, in milliseconds since the epoch; null before it has. */
  readonly lookedAt: number | null;
  /** What keeps it from working; empty for nothing. */
  readonly trouble: string;
  /** Has it look at once. */
  nudge(): void;
  /** Claims nothing more; resolves when what was under way is written down. */
  stop(): Promise<void>;
}

/** Sends what is in the outbox for one channel, until it is stopped. */
export function startWorker(options: WorkerOptions): Worker {
  const { database, channel, owner, now = Date.now } = options;
  const { pollMs = 5_000, attemptMs = 30_000, leaseMs = 120_000, batchSize = 8 } = options;
  let isStopped = false;
  let isNudged = false;
  let wake = () => {};
  /** The last trouble with the database, so that it is said once and not every few seconds. */
  let trouble = '';
  let lookedAt: number | null = null;

  async function run(): Promise<void> {
    const giveWay = createGiveWay();
    while (!isStopped) {
      isNudged = false;
      const claimed = await claim();
      if (claimed.length === 0) await rest();
      else await Promise.all(claimed.map(deliver));
      await giveWay();
    }
  }

  async function claim(): Promise<DeliveryRow[]> {
    try {
      const claimed = await claimDeliveries(database, {
        channel: channel.name,
        owner,
        now: now(),
        leaseMs,
        limit: batchSize,
      });
      trouble = '';
      lookedAt = now();
      return claimed;
    } catch (error) {
      report(error);
      return [];
    }
  }

  async function deliver(row: DeliveryRow): Promise<void> {
    const outcome = await attempt(row);
    // Until it is written down: whoever comes after us would send it again.
    for (;;) {
      try {
        await settleDelivery(database, row, outcome, now());
        return;
      } catch (error) {
        report(error);
        await sleep(Math.min(pollMs, 500));
      }
    }
  }

  async function attempt(row: DeliveryRow): Promise<Outcome> {
    try {
      return await channel.send(toDelivery(row), AbortSignal.timeout(attemptMs));
    } catch (error) {
      return { status: 'failed', error: toMessage(error) };
    }
  }

  function rest(): Promise<void> {
    return new Promise((resolve) => {
      if (isStopped || isNudged) return resolve();
      const timer = setTimeout(resolve, pollMs);
      // The worker alone must not keep a process alive.
      timer.unref();
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  function report(error: unknown): void {
    const message = toMessage(error);
    if (message !== trouble) getLog().error(`The ${channel.name} worker waits: ${message}`);
    trouble = message;
  }

  const running = run();
  return {
    channel: channel.name,
    get lookedAt() {
      return lookedAt;
    },
    get trouble() {
      return trouble;
    },
    nudge() {
      isNudged = true;
      wake();
    },
    stop() {
      isStopped = true;
      wake();
      return running;
    },
  };
}

function toMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
