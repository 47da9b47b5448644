import { fieldId } from './field-id';

/** What is wrong with a field, where `aria-describedby` finds it; nothing while it is right. */
export function FieldError({ name, error }: { name: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p id={`${fieldId(name)}-error`} className="mt-1.5 text-accent text-sm leading-snug">
      <span className="sr-only">Error: </span>
      {error}
    </p>
  );
}
