import { chromium } from '@playwright/test';
import lighthouse, { type Flags, type Result } from 'lighthouse';
import { findFreePort } from '../../lib/database/postgres-server';
import { findChromium } from '../browser/find-chromium';

export type Category = 'accessibility' | 'best-practices' | 'seo' | 'performance';

/** What Lighthouse says of a page, as a phone sees it. */
export interface Verdict {
  /** From 0 to 100. */
  scores: Partial<Record<Category, number>>;
  /** Audits that cost points, in words. */
  complaints: string[];
  /** For how long scripts kept the page from answering, in milliseconds. */
  blockedMs: number | undefined;
  /** When the largest text or picture was painted, in milliseconds. */
  largestPaintMs: number | undefined;
}

/**
 * Runs Lighthouse in a Chromium of its own.
 *
 * @param url - of a page on a server that is running
 * @throws Error where the page could not be looked at
 */
export async function runLighthouse(url: string, categories: Category[]): Promise<Verdict> {
  const port = await findFreePort();
  const options = await findChromium();
  const args = [...(options.args ?? []), `--remote-debugging-port=${port}`];
  const browser = await chromium.launch({ ...options, args });
  try {
    const flags: Flags = { port, onlyCategories: categories, logLevel: 'error', output: 'json' };
    const found = await lighthouse(url, flags);
    if (!found || found.lhr.runtimeError) {
      throw new Error(`Lighthouse: ${found?.lhr.runtimeError?.message ?? 'no result'}`);
    }
    return toVerdict(found.lhr, categories);
  } finally {
    await browser.close();
  }
}

function toVerdict({ categories: found, audits }: Result, asked: Category[]): Verdict {
  const scores = Object.fromEntries(
    asked.map((name) => [name, Math.round((found[name]?.score ?? 0) * 100)]),
  );
  const counted = asked.flatMap((name) => found[name]?.auditRefs ?? []);
  const complaints = counted.flatMap(({ id, weight }) => {
    const audit = audits[id];
    const isFine = !audit || weight === 0 || audit.score === null || audit.score === 1;
    return isFine ? [] : [`${id}: ${audit.title}`];
  });
  return {
    scores,
    complaints,
    blockedMs: audits['total-blocking-time']?.numericValue,
    largestPaintMs: audits['largest-contentful-paint']?.numericValue,
  };
}
