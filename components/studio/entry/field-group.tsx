import type { FieldGroup as Group } from '@/lib/studio/entry-form/form-fields';
import type { EntryFormState } from '@/lib/studio/entry-form/form-state';
import { EntryField } from './entry-field';
import { RowsField } from './rows-field';

/** Some of the fields, folded up where they say nothing and nothing is wrong with them. */
export function FieldGroup({
  group: { title, fields },
  state: { inputs, problems },
  isOpen,
}: {
  group: Group;
  state: EntryFormState;
  isOpen: boolean;
}) {
  const isWrong = fields.some(({ name }) => problems[name]);
  const hasRows = fields.some(({ name, kind }) => kind === 'rows' && inputs[name]?.length);
  return (
    <details open={isOpen || isWrong || hasRows} className="border-rule border-t py-5">
      <summary className="cursor-pointer font-bold font-display text-xl">{title}</summary>
      <div className="mt-4 grid gap-5">
        {fields.map((field) => {
          const input = inputs[field.name] ?? '';
          const found = problems[field.name] ?? [];
          return typeof input === 'string' ? (
            <EntryField key={field.name} field={field} value={input} problems={found} />
          ) : (
            <RowsField key={field.name} field={field} rows={input} problems={found} />
          );
        })}
      </div>
    </details>
  );
}
