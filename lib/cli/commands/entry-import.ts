import { statSync } from 'node:fs';
import path from 'node:path';
import { getConfig } from '../../config';
import { findImportable } from '../../webinars/importing/find-importable';
import { importEntries } from '../../webinars/importing/import-entries';
import { withProgress } from '../progress';
import { UsageError } from '../usage-error';

/** `webinars import <folder>` */
export async function printImport(
  folder: string,
  { dryRun = false, json = false }: { dryRun?: boolean; json?: boolean },
): Promise<void> {
  const absolute = path.resolve(folder);
  if (!statSync(absolute, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`There is no folder ${folder}.`);
  }
  const { contentDir } = getConfig();
  if (`${contentDir}${path.sep}`.startsWith(`${absolute}${path.sep}`)) {
    throw new UsageError(`${folder} holds this site’s own content. Name another site’s folder.`);
  }
  const total = findImportable(absolute).found.length;
  const { imported, skipped } = await withProgress(total, 'Copying', (onFile) =>
    importEntries(absolute, contentDir, { isDryRun: dryRun, onFile }),
  );
  if (json) {
    console.log(JSON.stringify({ imported, skipped }, null, 2));
    return;
  }
  for (const { file, alias } of imported) {
    console.log(
      `${dryRun ? 'Would copy' : 'Copied'} ${file}${alias ? `, with ${alias} leading there` : ''}`,
    );
  }
  for (const { file, reason } of skipped) console.log(`Left ${file}: ${reason}`);
  console.log(`${imported.length} ${dryRun ? 'to copy' : 'copied'}, ${skipped.length} left.`);
}
