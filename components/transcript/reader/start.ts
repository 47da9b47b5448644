import { fillWritten } from '@/components/written-once/fill-written';
import { offerLinks } from './copy-link';
import { openFind } from './find';
import { followLines } from './follow';
import { watchTime } from './youtube';

const started = new WeakSet<Element>();

/**
 * Makes a transcript more than a text: one can find words in it, the line that is said is marked,
 * and the address of a time can be copied. Fills it first where it is empty. Does nothing the second
 * time, or where the page is gone by now.
 */
export async function startReader(id: string): Promise<void> {
  const body = document.getElementById(id);
  const section = body?.closest('section');
  if (!body || !section || started.has(body)) return;
  started.add(body);
  if (!body.firstChild) await fillWritten(body);
  openFind(section);
  offerLinks(section);
  watchTime(section, followLines(section));
}
