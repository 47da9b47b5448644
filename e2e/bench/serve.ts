import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findFreePort } from '../../lib/database/postgres-server';
import { serveBehind, serveFiles } from '../servers/nginx';
import { type RunningServer, startServer } from '../servers/start-server';
import { compareServers } from './compare-servers';
import { measureBuild } from './measure-build';
import { watchFlatness } from './memory';
import { formatFlatness, formatLoads } from './report-servers';
import { type BenchSite, prepareSites } from './sites';
import { slugOf, writeCatalogue } from './write-catalogue';

const say = (line: string) => console.error(line);
/** The newest open entry with a transcript. */
const page = slugOf(4);

/** `npm run bench:serve`: what servers stand, beside the limits of the machine. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      size: { type: 'string', default: '1000' },
      seconds: { type: 'string', default: '10' },
      requests: { type: 'string', default: '200000' },
      nginx: { type: 'string', default: 'deploy/nginx.conf' },
    },
  });
  const work = mkdtempSync(path.join(tmpdir(), 'webinars-bench-'));
  // Started as root, nginx reads its files as somebody else.
  chmodSync(work, 0o755);
  const content = path.join(work, 'content');
  const data = path.join(work, 'data');
  mkdirSync(data);
  const running: RunningServer[] = [];
  const run = async <T extends RunningServer | null>(starting: Promise<T>): Promise<T> => {
    const server = await starting;
    if (server) running.push(server);
    return server;
  };
  try {
    const { ours: site, bare: bareSite } = prepareSites(work);
    writeCatalogue(content, Number(values.size));
    for (const each of [site, bareSite]) {
      say(`${each.name}: building ${values.size} entries`);
      await measureBuild(each.folder, [...each.script, 'build'], content);
    }
    const ours = await run(start(site, content, data, '/robots.txt'));
    const bare = await run(start(bareSite, content, data, `/${page}`));
    const address = `/webinars/${page}`;
    const text = await (await fetch(`${ours.url}${address}`)).text();
    const files = await run(serveFiles(path.join(work, 'nginx'), new Map([[address, text]])));
    const config = path.resolve(values.nginx);
    const front = await run(serveBehind(path.join(work, 'front'), config, [ours.url]));
    if (!front) say(`There is no ${values.nginx}, so nothing is measured behind it.`);
    const seconds = Number(values.seconds);
    const loads = await compareServers({ ours, bare, files, front, data, page, seconds, say });
    console.log(`\n${formatLoads(loads)}\n`);
    say(`ours: ${values.requests} requests, to see what becomes of its memory`);
    const points = await watchFlatness(ours, address, Number(values.requests));
    console.log(formatFlatness(points));
  } finally {
    for (const server of running.reverse()) await server.stop();
    rmSync(work, { recursive: true, force: true });
  }
}

/** As an operator does, in one process of Node. */
async function start(
  { script, folder }: BenchSite,
  content: string,
  data: string,
  firstPath: string,
): Promise<RunningServer> {
  const port = String(await findFreePort());
  const settings = {
    NODE_ENV: 'production',
    CONTENT_DIR: content,
    DATA_DIR: data,
    PORT: port,
    HOSTNAME: '127.0.0.1',
    TRUST_PROXY: '1',
  };
  const url = `http://127.0.0.1:${port}${firstPath}`;
  return startServer([process.execPath, ...script, 'start'], url, { cwd: folder, settings });
}

await main();
