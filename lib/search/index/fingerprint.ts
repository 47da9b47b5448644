import { createHash } from 'node:crypto';
import type { Webinar } from '../../webinars/model';
import { listSearched, sources } from '../document';
import { indexVersion } from './tables';

/**
 * Tells indexes apart: the same for the same entries in the same order, on every machine. It is
 * taken of what documents are made from: to make them all takes ten times longer, and a server that
 * starts wants to know no more than whether the index is that of its content.
 */
export function fingerprint(webinars: readonly Webinar[]): string {
  const hash = createHash('sha256').update(indexVersion);
  for (const webinar of listSearched(webinars)) {
    for (const name of sources) {
      // A transcript is long, and a text already.
      const text = name === 'transcript' ? webinar.transcript : JSON.stringify(webinar[name]);
      hash.update('\0').update(text);
    }
  }
  return hash.digest('hex');
}
