import type { FormField } from '@/lib/site/schema';
import { FieldError } from './field-error';
import { fieldId } from './field-id';

/** A labelled field with its help and what is wrong with it, all tied together. */
export function TextField({
  field,
  value,
  error,
}: {
  field: FormField;
  value: string | undefined;
  error: string | undefined;
}) {
  const id = fieldId(field.name);
  const described = [field.help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  const control = {
    id,
    name: field.name,
    defaultValue: value ?? '',
    autoComplete: field.autocomplete,
    'aria-required': field.required,
    'aria-invalid': Boolean(error),
    'aria-describedby': described || undefined,
    className: 'field',
  };
  return (
    <div>
      <label htmlFor={id} className="label">
        {field.label}
        {!field.required && <span className="font-normal text-soft"> (optional)</span>}
      </label>
      {field.type === 'select' ? (
        <select {...control}>
          <option value="">Choose…</option>
          {field.options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      ) : (
        <input type={field.type} {...control} />
      )}
      {field.help && (
        <p id={`${id}-help`} className="field-note">
          {field.help}
        </p>
      )}
      <FieldError name={field.name} error={error} />
    </div>
  );
}
