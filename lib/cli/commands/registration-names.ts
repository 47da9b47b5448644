import { countEdits } from '../../words/count-edits';

/** How many names are suggested at most. */
const most = 3;

/**
 * The names somebody may have meant, likeliest first: those that hold what was typed, and those a
 * few letters away.
 */
export function findNearest(typed: string, names: Iterable<string>): string[] {
  const wanted = typed.toLowerCase();
  const reach = Math.max(2, Math.ceil(wanted.length / 3));
  return [...new Set(names)]
    .map((name) => ({ name, distance: countEdits(wanted, name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= reach || (wanted && name.includes(wanted)))
    .sort((a, b) => a.distance - b.distance || a.name.localeCompare(b.name))
    .slice(0, most)
    .map(({ name }) => name);
}
