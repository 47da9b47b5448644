import { fieldId } from '@/components/forms/field-id';
import type { Row } from '@/lib/studio/entry-form/field-inputs';
import type { FormField } from '@/lib/studio/entry-form/form-fields';
import { cellName } from '@/lib/studio/entry-form/sent-form';
import type { Problem } from '@/lib/webinars/model';
import { FieldProblems } from './field-problems';

/** Rows to fill in below those that are there. */
const spareRows = 1;

/** A list of groups, a row each. One that is emptied is taken out; the last one is there to add to. */
export function RowsField({
  field,
  rows,
  problems,
}: {
  field: FormField;
  rows: readonly Row[];
  problems: readonly Problem[];
}) {
  const id = fieldId(field.name);
  const shown = [...rows, ...Array.from({ length: spareRows }, (): Row => ({}))];
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={`${id}-help`}>
      <legend className="label">{field.label}</legend>
      <p id={`${id}-help`} className="mb-3 text-sm text-soft leading-snug">
        {field.help} Empty a row to take it out; save to get another empty one.
      </p>
      <FieldProblems id={`${id}-problems`} problems={problems} />
      <ol className="mt-3 grid gap-3">
        {shown.map((row, at) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place alone
            key={at}
            className="grid gap-x-3 gap-y-2.5 rounded-lg border border-rule p-3 sm:grid-cols-2"
          >
            {field.cells.map((cell) => (
              <Cell
                key={cell.name}
                cell={cell}
                name={cellName(field.name, at, cell.name)}
                row={`${field.label} ${at + 1}`}
                value={row[cell.name] ?? ''}
              />
            ))}
          </li>
        ))}
      </ol>
    </fieldset>
  );
}

function Cell({
  cell: { label, kind, help },
  name,
  row,
  value,
}: {
  cell: FormField;
  name: string;
  row: string;
  value: string;
}) {
  const spoken = <span className="sr-only">{row}: </span>;
  if (kind === 'flag') {
    return (
      <label className="tick self-end pb-3" title={help}>
        <input type="checkbox" name={name} defaultChecked={value === 'on'} />
        <span>
          {spoken}
          {label}
        </span>
      </label>
    );
  }
  return (
    <label className="block text-sm" title={help}>
      <span className="mb-1 block text-soft">
        {spoken}
        {label}
      </span>
      <input type="text" name={name} defaultValue={value} autoComplete="off" className="field" />
    </label>
  );
}
