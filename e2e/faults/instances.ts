import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { linkTree } from '../fixtures/site-copy';
import { serveBehind } from '../servers/nginx';
import type { RunningServer } from '../servers/start-server';
import { type Server, startServer } from './server';
import { siteFolder } from './site';
import { createDataDir, type Storage } from './storage';

/** Several servers behind nginx. */
export interface Cluster {
  /** Of nginx. */
  url: string;
  instances: Server[];
  stop(): Promise<void>;
}

/** nginx is no part of Node: in CI it has to be there. */
export const hasNginx = ['/usr/sbin', '/usr/bin', '/usr/local/sbin', '/usr/local/bin'].some(
  (folder) => existsSync(path.join(folder, 'nginx')),
);

/**
 * Starts the server of a build as it is deployed: the folder `standalone` alone, in a place of its
 * own, since it writes the pages it renders anew beside itself.
 *
 * @param site - folder that was built
 */
export async function startInstance(
  storage: Storage,
  settings: Record<string, string>,
  site = siteFolder,
): Promise<Server> {
  const folder = path.join(createDataDir(), 'site');
  const standalone = path.join(site, '.next/standalone');
  mkdirSync(folder);
  for (const name of readdirSync(standalone)) {
    const [from, to] = [path.join(standalone, name), path.join(folder, name)];
    if (name === 'node_modules') linkTree(from, to);
    else cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  }
  const server = await startServer(storage, settings, { folder, args: ['server.js'] });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  };
  return { ...server, stop };
}

/** Three instances behind nginx, as `deploy/nginx.conf` sets it up. */
export async function startCluster(
  storage: Storage,
  settings: Record<string, string>,
): Promise<Cluster> {
  const instances = await Promise.all(
    [1, 2, 3].map(() => startInstance(storage, { TRUST_PROXY: '1', ...settings })),
  );
  const front = await putNginxBefore(instances.map(({ url }) => url));
  const stop = async () => {
    await front.stop();
    await Promise.all(instances.map((instance) => instance.stop()));
  };
  return { url: front.url, instances, stop };
}

/** @param urls - origins of the instances */
export async function putNginxBefore(urls: string[]): Promise<RunningServer> {
  const front = await serveBehind(createDataDir(), path.resolve('deploy/nginx.conf'), urls);
  if (!front) throw new Error('deploy/nginx.conf is not there.');
  return front;
}
