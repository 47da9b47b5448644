import type { FieldChange } from '../editing/field-change';

/** A mistake with one right answer, and that answer. */
export interface Fix extends FieldChange {
  /** What stands there; empty where nothing does. */
  before: string;
  /** What it is read as from now on. */
  value: string | boolean;
  /** A few words for marketers. */
  why: string;
}
