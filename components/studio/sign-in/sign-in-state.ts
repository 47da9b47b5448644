/** What came of signing in, for the form. */
export type SignInState =
  | { status: 'idle' }
  | { status: 'wrong' }
  | { status: 'limited'; retryAfterSeconds: number };
