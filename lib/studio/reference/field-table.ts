import { fieldGroups } from '../entry-form/form-fields';

export const tableStart = '<!-- fields: made by npm run docs:fields -->';
export const tableEnd = '<!-- end of fields -->';

/** The fields of an entry as Markdown tables, in the schema's own words. */
export function buildFieldTables(): string {
  const tables = fieldGroups.map(({ title, fields }) => {
    const rows = fields.flatMap((field) => [
      [field.name, field.help],
      ...field.cells.map((cell) => [`${field.name}[].${cell.name}`, cell.help]),
    ]);
    const lines = rows.map(
      ([name, help = '']) => `| \`${name}\` | ${help.replaceAll('|', '\\|')} |`,
    );
    return [`**${title}**`, '', '| field | what it does |', '| --- | --- |', ...lines].join('\n');
  });
  return [tableStart, '', tables.join('\n\n'), '', tableEnd].join('\n');
}

/**
 * A document with its tables of fields made anew.
 *
 * @throws RangeError where it has no place for them
 */
export function renewFieldTables(document: string): string {
  const [start, end] = [document.indexOf(tableStart), document.indexOf(tableEnd)];
  if (start < 0 || end < start) throw new RangeError(`It has no ${tableStart} … ${tableEnd}.`);
  return document.slice(0, start) + buildFieldTables() + document.slice(end + tableEnd.length);
}
