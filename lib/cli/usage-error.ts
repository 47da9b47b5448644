/** What is wrong with a command's arguments; the message says what to write instead. */
export class UsageError extends Error {
  override name = 'UsageError';
}
