import type { NamedLoad } from './compare-servers';
import type { MemoryPoint } from './memory';
import { formatTable } from './report';

/** Each load beside the limit of the machine that it has to be compared with, of the same run. */
export function formatLoads(loads: NamedLoad[]): string {
  const rows = loads.map((load) => [
    `${load.server}, ${load.what}, ${load.connections} connections`,
    load.perSecond.toFixed(0),
    load.p50.toFixed(0),
    load.p99.toFixed(0),
    String(load.failures),
    compare(load, loads),
  ]);
  return formatTable([['', 'per second', 'p50 ms', 'p99 ms', 'failed', 'of its limit'], ...rows]);
}

function compare(
  { server, what, connections, perSecond, syncs }: NamedLoad,
  loads: NamedLoad[],
): string {
  if (what === 'registrations')
    return `${percent(perSecond / syncs)} of ${syncs.toFixed(0)} fdatasync after 4 kB`;
  if (what !== 'static page' || server.startsWith('nginx')) return '';
  const rate = (name: string) =>
    loads.find((load) => load.server === name && load.connections === connections)?.perSecond ?? 0;
  const ofFiles = `${percent(perSecond / rate('nginx, files'))} of nginx`;
  const times = perSecond / rate('bare next start');
  return server === 'ours' ? `${ofFiles}, ${times.toFixed(2)} × bare` : ofFiles;
}

/** A server's memory from its start on; flat where the last rows are alike. */
export function formatFlatness(points: MemoryPoint[]): string {
  const rows = points.map(({ requests, bytes }) => [String(requests), (bytes / 1e6).toFixed(0)]);
  return formatTable([['requests', 'memory MB'], ...rows]);
}

function percent(ratio: number): string {
  return `${(ratio * 100).toFixed(0)} %`;
}
