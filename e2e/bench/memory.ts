import type { RunningServer } from '../servers/start-server';
import { loadServer } from './load-server';
import { readTreeMemory } from './process-tree';

/** The memory of a server after so many requests. */
export interface MemoryPoint {
  requests: number;
  bytes: number;
}

const steps = 10;

/** Asks for a page again and again, and looks at the server's memory in between. */
export async function watchFlatness(
  server: RunningServer,
  path: string,
  requests: number,
): Promise<MemoryPoint[]> {
  const points = [{ requests: 0, bytes: readTreeMemory(server.pid) }];
  const amount = Math.ceil(requests / steps);
  for (let step = 1; step <= steps; step += 1) {
    await loadServer({ url: server.url, requests: [{ path }], connections: 20, amount });
    points.push({ requests: step * amount, bytes: readTreeMemory(server.pid) });
  }
  return points;
}
