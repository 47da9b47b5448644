import { createHash } from 'node:crypto';
import type { SearchDocument } from '../document';
import { fields, indexVersion } from './tables';

/** Tells indexes apart: the same for the same documents in the same order, on every machine. */
export function fingerprint(documents: SearchDocument[]): string {
  const hash = createHash('sha256').update(indexVersion);
  for (const document of documents) {
    for (const field of ['slug', ...fields] as const) hash.update('\0').update(document[field]);
  }
  return hash.digest('hex');
}
