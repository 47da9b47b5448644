import type { Request } from 'autocannon';
import type { RunningServer } from '../servers/start-server';
import { loadPage } from './load-page';
import { type Load, loadServer } from './load-server';
import { measureSyncs } from './measure-disk';
import { pauseTree } from './process-tree';
import { prepareRegistrations, prepareWatching } from './visits';
import { inventWords } from './words';
import { slugOf } from './write-catalogue';

export interface Servers {
  ours: RunningServer;
  bare: RunningServer;
  /** nginx with the bytes of our page in a file. */
  files: RunningServer;
  /** Ours behind nginx as documented; null without its configuration. */
  front: RunningServer | null;
  /** Folder of our data. */
  data: string;
  /** Slug of the entry whose page is asked for. */
  page: string;
  /** How long each is loaded. */
  seconds: number;
  say: (line: string) => void;
}

/** What one server did with one kind of request. */
export interface NamedLoad extends Load {
  server: string;
  what: 'static page' | 'search' | 'watch' | 'registrations';
  connections: number;
  /**
   * How often a second the disk alone kept something for good, on average of just before and just
   * after; 0 for what needs no disk.
   */
  syncs: number;
}

/** A gated entry whose recording is up. */
const gated = slugOf(6);
const words = inventWords(200);

/**
 * Loads servers one after another, with few connections and with many. Each page is asked for
 * before, so that nobody's first rendering counts.
 */
export async function compareServers(servers: Servers): Promise<NamedLoad[]> {
  const { ours, bare, files, front, data, page, seconds, say } = servers;
  const address = `/webinars/${page}`;
  const search: Request[] = words.map((word) => ({ path: `/webinars/search?q=${word}` }));
  const watch = await prepareWatching(ours.url, gated);
  const register = await prepareRegistrations(ours.url, gated);
  const pages = new Map([
    ['nginx, files', `${files.url}${address}`],
    ['bare next start', `${bare.url}/${page}`],
    ['ours', `${ours.url}${address}`],
  ]);
  if (front) pages.set('ours behind nginx', `${front.url}${address}`);
  const subjects: [NamedLoad['what'], Request[]][] = [
    ['search', search],
    ['watch', watch],
    ['registrations', register],
  ];
  const loads: NamedLoad[] = [];
  for (const connections of [20, 200]) {
    for (const [server, url] of pages) {
      say(`${server}: static page over ${connections} connections`);
      await loadPage(url, connections, 1);
      const load = await loadPage(url, connections, seconds);
      loads.push({ server, what: 'static page', connections, syncs: 0, ...load });
    }
    for (const [what, requests] of subjects) {
      say(`ours: ${what} over ${connections} connections`);
      const { url } = ours;
      await loadServer({ url, requests, connections, amount: 400 });
      const needsDisk = what === 'registrations';
      // Its mail goes to the same disk.
      const measureDisk = () => (needsDisk ? pauseTree(ours.pid, () => measureSyncs(data, 1)) : 0);
      const before = measureDisk();
      const load = await loadServer({ url, requests, connections, seconds });
      const syncs = (before + measureDisk()) / 2;
      loads.push({ server: 'ours', what, connections, syncs, ...load });
    }
  }
  return loads;
}
