/**
 * What an action was given, as the form that it says it is: strangers call actions with anything,
 * and what is none is a form with nothing in it.
 */
export function asForm(given: unknown): FormData {
  return given instanceof FormData ? given : new FormData();
}
