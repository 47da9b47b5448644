import { locateField } from '../../webinars/editing/locate-field';
import type { Flag } from '../../webinars/editing/save-flag';
import { getCatalogue } from '../../webinars/load';
import { findEntry } from '../find-entry';
import { editEntry, type Output } from './entry-edit';

/** `webinars feature|unfeature|list|unlist|gate|ungate <slug>` */
export async function switchFlag(
  slug: string,
  flag: Flag,
  isOn: boolean,
  output: Output,
): Promise<void> {
  const entry = findEntry(slug);
  const change = (text: string) => [{ path: locateField(text, flag), value: isOn }];
  await editEntry(entry, change, output, async () => {
    if (flag !== 'featured' || !isOn) return [];
    const { webinars } = getCatalogue();
    const others = webinars.filter((each) => each.featured && each.slug !== slug);
    if (others.length === 0) return [];
    return [
      `Featured as well: ${others.map((each) => each.slug).join(', ')}. Only one stands first.`,
    ];
  });
}
