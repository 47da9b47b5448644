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

/** Letters to add, take out or replace (Levenshtein). */
function countEdits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [line, letter] of [...from].entries()) {
    const next = [line + 1];
    for (const [at, other] of [...to].entries()) {
      const replaced = (row[at] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
