import type { FormSettings } from '@/lib/registrations/form-schema';

/**
 * A form that asks for an address and nothing else.
 *
 * @param help - what stands below the field
 */
export function emailOnly(help?: string): FormSettings {
  const email = { name: 'email', label: 'Email', type: 'email', autocomplete: 'email' } as const;
  return {
    fields: [{ ...email, required: true, options: [], ...(help !== undefined && { help }) }],
    consent: { text: '', version: '', required: false },
  };
}
