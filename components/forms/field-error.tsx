import { fieldId } from './field-id';

/** What is wrong with a field, where `aria-describedby` finds it; nothing while it is right. */
export function FieldError({ name, error }: { name: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p id={`${fieldId(name)}-error`} className="field-note">
      <span className="sr-only">Error: </span>
      {error}
    </p>
  );
}
