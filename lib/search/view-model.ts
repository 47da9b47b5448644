import type { CardView } from '../webinars/view-model';
import type { Facet } from './facets/count';
import type { Group } from './facets/groups';
import type { Part } from './mark';
import type { Snippet } from './snippet';

/** A talk that was found, with what it was found by marked. */
export interface HitView {
  card: CardView;
  title: Part[];
  /** Names of all presenters. */
  presenters: Part[];
  /** Null where nothing is looked for, or only title and names have it. */
  snippet: Snippet | null;
  /** Where the quoted line begins in the recording; null where nobody noted it. */
  momentHref: string | null;
}

/** A way out of a search without results. */
export interface DropView {
  /** What is dropped: a group's filters, the words, or all filters. */
  what: Group | 'words' | 'filters';
  /** What is chosen there, as people read it. */
  labels: string[];
  href: string;
  /** How many talks there are then; never none. */
  count: number;
}

export interface FacetView extends Facet {
  options: Array<Facet['options'][number] & { href: string }>;
}

export interface SearchView {
  /** As typed, in one line. */
  text: string;
  /** What is chosen, each with the address of the same search without it. */
  chosen: Array<{ group: Group; value: string; label: string; href: string }>;
  total: number;
  page: number;
  pages: number;
  hits: HitView[];
  /** What may have been meant; null where something was found, or nothing is near. */
  suggestion: { text: string; href: string } | null;
  facets: FacetView[];
  drops: DropView[];
  /** Where the dates of what was found can be subscribed to; null where nothing lies ahead. */
  calendarPath: string | null;
}
