import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findFreePort } from '../../lib/database/postgres-server';
import { runLighthouse, type Verdict } from '../lighthouse/run-lighthouse';
import { type RunningServer, startServer } from '../servers/start-server';
import { measureBuild } from './measure-build';
import { formatTable } from './report';
import { type BenchSite, prepareSites } from './sites';
import { slugOf, writeCatalogue } from './write-catalogue';

const say = (line: string) => console.error(line);
/** The newest open entry with a transcript. */
const slug = slugOf(4);

/** `npm run bench:lighthouse`: how fast pages are on a phone, beside those of a bare app. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '5' }, size: { type: 'string', default: '200' } },
  });
  const work = mkdtempSync(path.join(tmpdir(), 'webinars-lighthouse-'));
  const content = path.join(work, 'content');
  const data = path.join(work, 'data');
  mkdirSync(data);
  const servers: RunningServer[] = [];
  try {
    const { ours, bare } = prepareSites(work);
    writeCatalogue(content, Number(values.size));
    for (const site of [ours, bare]) {
      say(`${site.name}: building ${values.size} entries`);
      await measureBuild(site.folder, [...site.script, 'build'], content);
    }
    const waiting = await start(ours, content, data, {});
    const atOnce = await start(ours, content, data, { DEFER_SCRIPTS: 'off' });
    const other = await start(bare, content, data, {});
    servers.push(waiting, atOnce, other);
    const pages = [
      { name: 'catalogue', url: `${waiting.url}/webinars` },
      { name: 'recording', url: `${waiting.url}/webinars/${slug}` },
      { name: 'recording, DEFER_SCRIPTS=off', url: `${atOnce.url}/webinars/${slug}` },
      { name: 'bare list', url: `${other.url}/` },
      { name: 'bare talk', url: `${other.url}/${slug}` },
    ];
    const verdicts = pages.map((): Verdict[] => []);
    for (let round = 1; round <= Number(values.rounds); round += 1) {
      for (const [at, { name, url }] of pages.entries()) {
        say(`${name}, round ${round} of ${values.rounds}`);
        verdicts[at]?.push(await runLighthouse(url, ['performance']));
      }
    }
    const rows = pages.map(({ name }, at) => [name, ...describe(verdicts[at] ?? [])]);
    console.log(formatTable([['page', 'performance', 'blocked ms', 'largest paint ms'], ...rows]));
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    rmSync(work, { recursive: true, force: true });
  }
}

/** The middle of each figure. */
function describe(verdicts: Verdict[]): string[] {
  const middle = (read: (verdict: Verdict) => number | undefined) => {
    const sorted = verdicts.map((verdict) => read(verdict) ?? Number.NaN).sort((a, b) => a - b);
    return (sorted[Math.floor(sorted.length / 2)] ?? Number.NaN).toFixed(0);
  };
  return [
    middle(({ scores }) => scores.performance),
    middle(({ blockedMs }) => blockedMs),
    middle(({ largestPaintMs }) => largestPaintMs),
  ];
}

async function start(
  site: BenchSite,
  content: string,
  data: string,
  settings: Record<string, string>,
): Promise<RunningServer> {
  const port = String(await findFreePort());
  return startServer(
    [process.execPath, ...site.script, 'start', '-p', port],
    `http://127.0.0.1:${port}${site.name === 'ours' ? '/robots.txt' : `/${slug}`}`,
    {
      cwd: site.folder,
      settings: {
        NODE_ENV: 'production',
        CONTENT_DIR: content,
        DATA_DIR: data,
        PORT: port,
        SITE_URL: `http://127.0.0.1:${port}`,
        ...settings,
      },
    },
  );
}

await main();
