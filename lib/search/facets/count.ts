import { type FacetValue, type FacetValues, type Group, groups, type Selection } from './groups';
import type { Spell } from './spelling';

export interface FacetOption extends FacetValue {
  /** How many talks there would be with this value chosen, and with everything chosen elsewhere. */
  count: number;
  isSelected: boolean;
}

export interface Facet {
  group: Group;
  options: FacetOption[];
}

export interface Narrowed<T> {
  /** What fits everything that is chosen, in the order it came in. */
  items: T[];
  /** Without those that nothing could be chosen of. */
  facets: Facet[];
  /** How many there would be without what is chosen in a group; for groups with a choice. */
  without: Partial<Record<Group, number>>;
}

/**
 * Narrows items down to what is chosen: all groups must fit, of each group one value. What a group
 * offers is counted as if nothing were chosen in it, so that each count is what a click gives.
 */
export function narrow<T>(
  items: T[],
  readValues: (item: T) => FacetValues,
  selection: Selection,
  spell: Spell,
): Narrowed<T> {
  const chosen = groups.filter((group) => (selection[group] ?? []).length > 0);
  const tallies = new Map(groups.map((group) => [group, new Tally()]));
  const without: Narrowed<T>['without'] = Object.fromEntries(chosen.map((group) => [group, 0]));
  const fitting: T[] = [];
  for (const item of items) {
    const values = readValues(item);
    const failing = chosen.filter((group) => !fits(values[group], selection[group] ?? []));
    if (failing.length === 0) fitting.push(item);
    const [only, second] = failing;
    if (second) continue;
    for (const group of only ? [only] : groups) tallies.get(group)?.add(values[group]);
    for (const group of only ? [only] : chosen) without[group] = (without[group] ?? 0) + 1;
  }
  const facets = groups.map((group): Facet => {
    return { group, options: tallies.get(group)?.list(group, selection[group] ?? [], spell) ?? [] };
  });
  return { items: fitting, facets: facets.filter(({ options }) => options.length > 0), without };
}

function fits(values: FacetValue[], chosen: string[]): boolean {
  return values.some(({ value }) => chosen.includes(value));
}

class Tally {
  private readonly counts = new Map<string, number>();

  /** A talk counts once, also where it names something twice. */
  add(values: FacetValue[]): void {
    for (const value of new Set(values.map((each) => each.value))) {
      this.counts.set(value, (this.counts.get(value) ?? 0) + 1);
    }
  }

  /** What is chosen stays to be seen, so that it can be dropped. */
  list(group: Group, chosen: string[], spell: Spell): FacetOption[] {
    const values = [...new Set([...this.counts.keys(), ...chosen])];
    const options = values.map((value): FacetOption => {
      const count = this.counts.get(value) ?? 0;
      return { value, label: spell(group, value), count, isSelected: chosen.includes(value) };
    });
    return options.sort(comparators[group] ?? mostFirst);
  }
}

type Comparator = (a: FacetOption, b: FacetOption) => number;

const mostFirst: Comparator = (a, b) => b.count - a.count || compare(a.value, b.value);
const states = ['live', 'upcoming', 'on-demand', 'no-recording'];
const comparators: Partial<Record<Group, Comparator>> = {
  state: (a, b) => states.indexOf(a.value) - states.indexOf(b.value) || compare(a.value, b.value),
  year: (a, b) => compare(b.value, a.value),
};

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
