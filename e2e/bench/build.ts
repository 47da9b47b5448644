import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compareBuilds } from './compare-builds';
import { measureEdits } from './dev-edit';
import { formatBuilds } from './report';
import { prepareSites } from './sites';
import { writeCatalogue } from './write-catalogue';

/**
 * `npm run bench`: what a build costs, beside a bare app that shows the same text, and how long an
 * edit takes to be seen in development.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '200,1000,10000' },
      rounds: { type: 'string', default: '3' },
    },
  });
  const sizes = values.sizes
    .split(',')
    .map(Number)
    .sort((a, b) => a - b);
  const work = mkdtempSync(path.join(tmpdir(), 'webinars-bench-'));
  const contentOf = (size: number) => path.join(work, `content-${size}`);
  try {
    const { ours, bare } = prepareSites(work);
    for (const size of sizes) writeCatalogue(contentOf(size), size);
    const say = (line: string) => console.error(line);
    const series = await compareBuilds([ours, bare], sizes, contentOf, Number(values.rounds), say);
    console.log(`\n${formatBuilds(series)}\n`);
    for (const size of sizes) {
      say(`ours: edits in development, ${size} entries`);
      const times = await measureEdits(ours, contentOf(size), path.join(work, 'data'));
      const words = times.map((time) => time.toFixed(0)).join(', ');
      console.log(`dev, ${size} entries: an edit is seen after ${words} ms`);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

await main();
