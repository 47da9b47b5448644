import type { EntryRow } from '@/lib/studio/entries/entry-row';

/** What marketers read for where an entry stands. */
export const stateWords: Record<EntryRow['state'], string> = {
  live: 'Live now',
  upcoming: 'Upcoming',
  'awaiting-recording': 'No recording yet',
  'on-demand': 'On demand',
  external: 'On another site',
  broken: 'Not shown',
};
