/** What a form knows after it was sent. Values come back because React and reloads empty forms. */
export type FormState =
  | { status: 'idle' }
  | { status: 'done' }
  | { status: 'invalid'; errors: Record<string, string>; values: Record<string, string> }
  | {
      /** Not now: the database is away, or too many forms came. */
      status: 'failed' | 'limited';
      message: string;
      values: Record<string, string>;
    };

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

export const idle: FormState = { status: 'idle' };

export function valuesOf(state: FormState): Record<string, string> {
  return 'values' in state ? state.values : {};
}
