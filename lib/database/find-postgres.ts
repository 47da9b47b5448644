import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Where packages put the binaries beside the PATH, by version. */
const installations = [
  { parent: '/usr/lib/postgresql', name: /^\d/ },
  { parent: '/opt/homebrew/opt', name: /^postgresql/ },
  { parent: '/usr/local/opt', name: /^postgresql/ },
  { parent: '/home/linuxbrew/.linuxbrew/opt', name: /^postgresql/ },
  { parent: '/usr', name: /^pgsql-/ },
];

/**
 * The folder with PostgreSQL's `initdb` and `postgres`, for tests; the newest of several.
 *
 * @returns null where it is not installed
 */
export function findPostgres(): string | null {
  const newestFirst = (a: string, b: string) => b.localeCompare(a, 'en', { numeric: true });
  const folders = installations.flatMap(({ parent, name }) =>
    (existsSync(parent) ? readdirSync(parent) : [])
      .filter((entry) => name.test(entry))
      .sort(newestFirst)
      .map((entry) => path.join(parent, entry, 'bin')),
  );
  // Test support, so the machine's own variable and no setting of the product.
  const onPath = (process.env.PATH ?? '').split(path.delimiter);
  return [...onPath, ...folders].find(hasServer) ?? null;
}

function hasServer(folder: string): boolean {
  return ['initdb', 'postgres'].every((name) => existsSync(path.join(folder, name)));
}
