import { zodResolver } from '@hookform/resolvers/zod';
import { createFormControl, type FieldErrors } from 'react-hook-form';
import { buildRegistrationSchema, type FormSettings } from '@/lib/registrations/form-schema';

export type Errors = Record<string, string>;

/**
 * Watches the inputs of a form that is already on the page: checks each when it is left, and while
 * it is mended. Loaded at first focus, because react-hook-form and the schema weigh more than the
 * page itself.
 *
 * @param onErrors - told what is wrong now, by the name of the field
 * @returns checks the whole form; null where all is well
 */
export function watchForm(
  element: HTMLFormElement,
  settings: FormSettings,
  sessionIds: string[],
  onErrors: (errors: Errors) => void,
): () => Promise<Errors | null> {
  const schema = buildRegistrationSchema(settings, sessionIds);
  const { register, subscribe, handleSubmit } = createFormControl({
    resolver: zodResolver(schema),
    mode: 'onTouched',
    shouldFocusError: false,
    // What is on the page now.
    defaultValues: Object.fromEntries(new FormData(element)),
  });
  for (const name of Object.keys(schema.shape)) {
    for (const input of element.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)) {
      // One of them is always chosen, and registering a second one would undo the choice.
      if (input.type === 'radio') continue;
      const { ref, onChange, onBlur } = register(name);
      ref(input);
      input.addEventListener('input', onChange);
      input.addEventListener('focusout', onBlur);
      if (wasLeft(input)) onBlur({ type: 'blur', target: input });
    }
  }
  const tell = holdWhilePressed(element.ownerDocument, onErrors);
  subscribe({ formState: { errors: true }, callback: ({ errors }) => tell(toMessages(errors)) });
  return () =>
    new Promise((resolve, reject) => {
      handleSubmit(
        () => resolve(null),
        (errors) => resolve(toMessages(errors)),
      )().catch(reject);
    });
}

/** Whether somebody typed into a field and went on, before there was a check. */
function wasLeft(input: HTMLInputElement | HTMLSelectElement): boolean {
  if (!(input instanceof HTMLInputElement) || input.type === 'checkbox') return false;
  return input.value !== input.defaultValue && input !== input.ownerDocument.activeElement;
}

/** A message that appears during a press would move away what is being pressed: it waits. */
function holdWhilePressed(page: Document, tell: (errors: Errors) => void) {
  let isPressed = false;
  let held: Errors | null = null;
  const release = () =>
    setTimeout(() => {
      isPressed = false;
      if (held) tell(held);
      held = null;
    });
  page.addEventListener('pointerdown', () => {
    isPressed = true;
  });
  page.addEventListener('pointerup', release);
  page.addEventListener('pointercancel', release);
  return (errors: Errors) => {
    if (isPressed) held = errors;
    else tell(errors);
  };
}

function toMessages(errors: FieldErrors = {}): Errors {
  const messages: Errors = {};
  for (const [name, error] of Object.entries(errors)) {
    if (typeof error?.message === 'string') messages[name] = error.message;
  }
  return messages;
}
