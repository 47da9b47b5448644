import type { ReactNode } from 'react';
import { FieldError } from './field-error';
import { fieldId } from './field-id';

export function ConsentField({
  isRequired,
  isGiven,
  error,
  children,
}: {
  isRequired: boolean;
  isGiven: boolean;
  error: string | undefined;
  /** The text beside the box. */
  children: ReactNode;
}) {
  const id = fieldId('consent');
  return (
    <div>
      <label className="tick">
        <input
          type="checkbox"
          name="consent"
          id={id}
          defaultChecked={isGiven}
          aria-required={isRequired}
          aria-invalid={Boolean(error)}
          aria-describedby={error && `${id}-error`}
        />
        <span>{children}</span>
      </label>
      <FieldError name="consent" error={error} />
    </div>
  );
}
