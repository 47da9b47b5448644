import type { State } from '../view-model';

/** The one thing that would put an entry there, or take it away. */
export interface Remedy {
  /** A field of the schema. */
  field: string;
  /** What to write there. */
  value: string;
}

/** A place where visitors or machines may find an entry. */
export interface Place {
  name: string;
  isIn: boolean;
  /** A sentence. */
  why: string;
  /** Null where no single field of this entry decides. */
  remedy: Remedy | null;
}

/** Where an entry stands at a moment, where it is to be found, and what comes next. */
export interface Whereabouts {
  slug: string;
  title: string;
  state: State;
  /** Since when, in milliseconds since the epoch; null where no date decides. */
  since: number | null;
  /** The next change that time brings; null for none. */
  next: { at: number; state: State } | null;
  places: Place[];
}
