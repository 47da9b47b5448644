/** By what talks can be narrowed down, in the order in which pages show it. */
export const groups = [
  'state',
  'series',
  'topic',
  'presenter',
  'year',
  'transcript',
  'level',
  'language',
] as const;

export type Group = (typeof groups)[number];

/** What a talk is, or has, in a group: as addresses write it, and as people read it. */
export interface FacetValue {
  value: string;
  label: string;
}

export type FacetValues = Record<Group, FacetValue[]>;

/** What is chosen: of each group one or more values, of which a talk needs one. */
export type Selection = Partial<Record<Group, string[]>>;
