import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { copySite, linkTree } from '../fixtures/site-copy';

/** A site to measure. */
export interface BenchSite {
  name: 'ours' | 'bare';
  /** Absolute path. */
  folder: string;
  /** The script of Node that runs `build` or `start` there. */
  script: string[];
}

/**
 * Copies of this site and of a bare one that shows the same text, to be built as often as needed.
 *
 * @param work - absolute path of a folder for them; what is in it is replaced
 */
export function prepareSites(work: string): { ours: BenchSite; bare: BenchSite } {
  const folderOf = (name: string) => path.join(work, name);
  copySite(folderOf('ours'));
  const bare = folderOf('bare');
  rmSync(bare, { recursive: true, force: true });
  mkdirSync(bare, { recursive: true });
  cpSync('e2e/bench/bare', bare, { recursive: true });
  cpSync('tsconfig.json', path.join(bare, 'tsconfig.json'));
  cpSync('package.json', path.join(bare, 'package.json'));
  linkTree('node_modules', path.join(bare, 'node_modules'));
  return {
    ours: {
      name: 'ours',
      folder: folderOf('ours'),
      script: ['node_modules/jiti/lib/jiti-cli.mjs', 'lib/cli/next.ts'],
    },
    bare: { name: 'bare', folder: bare, script: ['node_modules/next/dist/bin/next'] },
  };
}
