import { getDatabase } from '../../database/open-database';
import { countAwaiting } from '../../delivery/plan/recordings';
import { locateField } from '../../webinars/editing/locate-field';
import { parseYouTube } from '../../webinars/fields/youtube';
import { isAhead } from '../../webinars/state';
import { findEntry } from '../find-entry';
import { UsageError } from '../usage-error';
import { editEntry, type Output } from './entry-edit';

/** `webinars recording <slug> <address>` */
export async function setRecording(slug: string, address: string, output: Output): Promise<void> {
  const entry = findEntry(slug);
  const video = parseYouTube(address);
  if (!video) throw new UsageError(`“${address}” is not the address of a YouTube video.`);
  const from = video.start > 0 ? `&t=${video.start}s` : '';
  const written = `https://www.youtube.com/watch?v=${video.id}${from}`;
  const now = Date.now();
  const change = (text: string) => [
    { path: locateField(text, 'youtube_url'), value: written },
    { path: locateField(text, 'pre_recorded'), value: true },
  ];
  await editEntry(entry, change, output, async () => {
    if (isAhead({ ...entry.webinar, preRecorded: true, video }, now)) {
      return ['It has a date to come: it is shown from then on, and people are told then.'];
    }
    const people = await countAwaiting(getDatabase(), entry.webinar);
    if (people === 0) return ['Nobody waits for it.'];
    return [`${people === 1 ? 'One person' : `${people} people`} will be told that it is ready.`];
  });
}
