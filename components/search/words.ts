import type { Group } from '@/lib/search/facets/groups';
import type { DropView } from '@/lib/search/view-model';

/** The headings of the filters. */
export const groupTitles: Record<Group, string> = {
  state: 'When',
  series: 'Series',
  topic: 'Topic',
  presenter: 'Presenter',
  year: 'Year',
  transcript: 'Transcript',
  level: 'Level',
  language: 'Language',
};

export function countTalks(count: number): string {
  return count === 1 ? '1 talk' : `${count} talks`;
}

/** What would be left out of a search, for a link: "Topic: AWS or Azure". */
export function describeDrop({ what, labels }: Pick<DropView, 'what' | 'labels'>): string {
  const text = labels.join(' or ');
  if (what === 'words') return `the words “${text}”`;
  if (what === 'filters') return 'all filters';
  return `${groupTitles[what]}: ${text}`;
}
