import { fieldId } from '@/components/forms/field-id';
import type { FormField } from '@/lib/studio/entry-form/form-fields';
import type { Problem } from '@/lib/webinars/model';
import { FieldProblems } from './field-problems';

/** More would be unwieldy; the browser lets one make it larger. */
const mostRows = 16;

/** One field of an entry: its label, the schema's words, and what is wrong with it. */
export function EntryField({
  field: { name, label, kind, help },
  value,
  problems,
}: {
  field: FormField;
  value: string;
  problems: readonly Problem[];
}) {
  const id = fieldId(name);
  const hasProblems = problems.length > 0;
  const control = {
    id,
    name,
    'aria-describedby': `${id}-help${hasProblems ? ` ${id}-problems` : ''}`,
    'aria-invalid': problems.some(({ severity }) => severity === 'error'),
  };
  const words = (
    <>
      <p id={`${id}-help`} className="mt-1.5 text-sm text-soft leading-snug">
        {help}
        {kind === 'list' && !help.includes('line') && ' One a line.'}
      </p>
      <FieldProblems id={`${id}-problems`} problems={problems} />
    </>
  );
  if (kind === 'flag') {
    return (
      <div>
        <label className="tick">
          <input type="checkbox" {...control} defaultChecked={value === 'on'} />
          <span className="font-bold text-ink">{label}</span>
        </label>
        <div className="ps-7.5">{words}</div>
      </div>
    );
  }
  const isLong = kind === 'text' || kind === 'list';
  const lines = value.split('\n').length + 1;
  const rows = Math.min(mostRows, Math.max(kind === 'text' ? 6 : 3, lines));
  return (
    <div>
      <label htmlFor={id} className="label">
        {label}
      </label>
      {isLong ? (
        <textarea {...control} defaultValue={value} rows={rows} className="field" />
      ) : (
        <input
          type="text"
          {...control}
          defaultValue={value.replace(/[\r\n]/g, '')}
          autoComplete="off"
          spellCheck={kind === 'line'}
          placeholder={kind === 'date' ? '2026-12-03T10:00:00-08:00' : undefined}
          className="field"
        />
      )}
      {words}
    </div>
  );
}
