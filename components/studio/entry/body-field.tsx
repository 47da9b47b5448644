import { fieldId } from '@/components/forms/field-id';
import { sentNames } from '@/lib/studio/entry-form/form-state';

/** What stands below the front matter. */
export function BodyField({ value }: { value: string }) {
  const id = fieldId(sentNames.body);
  return (
    <details open={value.trim() !== ''} className="border-rule border-t py-5">
      <summary className="cursor-pointer font-bold font-display text-xl">
        Text below the fields
      </summary>
      <label htmlFor={id} className="label mt-4">
        Text
      </label>
      <textarea
        id={id}
        name={sentNames.body}
        defaultValue={value}
        rows={8}
        aria-describedby={`${id}-help`}
        className="field"
      />
      <p id={`${id}-help`} className="mt-1.5 text-sm text-soft leading-snug">
        Markdown. It is the description where that field is empty; otherwise it is kept and not
        shown.
      </p>
    </details>
  );
}
