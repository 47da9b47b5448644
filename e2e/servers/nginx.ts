import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { findFreePort } from '../../lib/database/postgres-server';
import { type RunningServer, startServer } from './start-server';

/** What nginx needs around a server, with everything it writes in a folder of ours. */
function wrap(folder: string, http: string): string {
  return `daemon off;
worker_processes auto;
pid ${folder}/nginx.pid;
error_log stderr;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  default_type text/html;
  sendfile on;
  keepalive_requests 1000000;
  ${http}
}
`;
}

/**
 * nginx as it serves files: the limit of this machine for bytes that are there already.
 *
 * @param folder - absolute path of a folder for it
 * @param pages - texts by their path
 */
export async function serveFiles(
  folder: string,
  pages: Map<string, string>,
): Promise<RunningServer> {
  const root = path.join(folder, 'files');
  for (const [name, text] of pages) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    writeFileSync(`${file}.gz`, gzipSync(text));
  }
  const port = await findFreePort();
  const [first = '/'] = pages.keys();
  const http = `server { listen 127.0.0.1:${port}; root ${root}; gzip_static on; }`;
  return start(folder, wrap(folder, http), `http://127.0.0.1:${port}${first}`);
}

/**
 * nginx in front of a site, as our own documents say to set it up.
 *
 * @param folder - absolute path of a folder for it
 * @param config - the documented file: a part for inside `http`, whose `listen` and whose line for
 *   an instance are replaced; may not be there
 * @param sites - origins of the instances
 * @returns null where there is no such file
 */
export async function serveBehind(
  folder: string,
  config: string,
  sites: string[],
): Promise<RunningServer | null> {
  if (!existsSync(config)) return null;
  mkdirSync(path.join(folder, 'cache'), { recursive: true });
  const port = await findFreePort();
  const text = readFileSync(config, 'utf8')
    .replace(/^\s*listen\s.*;/gm, `listen 127.0.0.1:${port};`)
    .replace(/server 127\.0\.0\.1:3000(.*;)/, (_, rest: string) =>
      sites.map((site) => `server ${new URL(site).host}${rest}`).join('\n'),
    )
    .replaceAll('/var/cache/nginx', `${folder}/cache`);
  return start(folder, wrap(folder, text), `http://127.0.0.1:${port}/robots.txt`);
}

/** Many shells don't have its folder in their path. */
const program = existsSync('/usr/sbin/nginx') ? '/usr/sbin/nginx' : 'nginx';

async function start(folder: string, text: string, url: string): Promise<RunningServer> {
  const file = path.join(folder, 'nginx.conf');
  writeFileSync(file, text);
  return startServer([program, '-c', file, '-p', folder], url, { cwd: folder });
}
