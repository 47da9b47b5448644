import { type FacetValues, type Group, groups } from './groups';

/** How people read a value. */
export type Spell = (group: Group, value: string) => string;

/**
 * Of several spellings of a value the one that is used most often; of those the first in the order
 * of the alphabet. A value that nothing has is shown as it stands in the address.
 *
 * @param all - of every talk there is, so that a name does not change as one filters
 */
export function createSpelling(all: FacetValues[]): Spell {
  const counts = new Map<string, Map<string, number>>();
  for (const values of all) {
    for (const group of groups) {
      for (const { value, label } of values[group]) {
        const key = `${group} ${value}`;
        const labels = counts.get(key) ?? new Map<string, number>();
        labels.set(label, (labels.get(label) ?? 0) + 1);
        counts.set(key, labels);
      }
    }
  }
  return (group, value) => {
    const labels = [...(counts.get(`${group} ${value}`) ?? [])];
    const [best] = labels.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return best?.[0] ?? value;
  };
}
