import type { Fenced } from './fence';
import type { Problem } from './model';
import { findMojibake, repairMojibake } from './mojibake';
import { locate, pathAt, type Source } from './source';

/** How much of the line around the first garbled character is shown. */
const around = 20;

/** One warning for all the garbled text of a file, at the first place. */
export function reportMojibake({ text, linesBefore }: Fenced, source: Source): Problem[] {
  const found = findMojibake(text);
  const [first] = found;
  if (!first) return [];
  const before = text.slice(0, first.at);
  const line = before.split('\n').length + linesBefore;
  const column = first.at - before.lastIndexOf('\n');
  const start = before.split('\n').at(-1)?.slice(-around) ?? '';
  const [end = ''] = repairMojibake(text.slice(first.at)).split('\n', 1);
  const more = found.length > 1 ? ` (and ${found.length - 1} more)` : '';
  const problem = locate(source, {
    severity: 'warning',
    // The YAML text begins after the three marks of the fence.
    path: pathAt(source, first.at - '---'.length),
    message: `"${first.found}" is "${first.meant}" in the wrong encoding${more}; it is shown right`,
    write: `…${start}${end.slice(0, around)}…`,
  });
  return [{ ...problem, line, column }];
}
