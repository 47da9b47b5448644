import type { Outcome } from './delivery';

const longestWaitMs = 6 * 60 * 60_000;
const longestError = 300;

/** An address of mail, also as it is written in web addresses. A local part has 64 characters at most. */
const address = /[^\s"<>(),:;]{1,64}(?:@|%40)[^\s"<>(),:;]+/gi;

/**
 * An answer after which the same is sent again: when the other side asks for it, where it does.
 *
 * @param error - what went wrong; addresses of people are taken out
 * @param now - milliseconds since the epoch
 */
export function toFailed(answer: Response, error: string, now: number): Outcome {
  const retryAfterMs = readRetryAfter(answer, now);
  return {
    status: 'failed',
    error: toErrorText(error),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
}

/** No answer came: the other side is away, hangs, or gave up. */
export function toUnanswered(who: string, error: unknown): Outcome {
  return { status: 'failed', error: toErrorText(`${who}: ${explain(error)}`) };
}

/** Lets go of an answer whose words are of no use; the connection may be broken already. */
export async function discard(answer: Response): Promise<void> {
  await answer.body?.cancel().catch(() => {});
}

/**
 * An error as it may be kept: without addresses of people, on one line, 300 characters at most, and
 * without what PostgreSQL refuses to store.
 */
export function toErrorText(text: string): string {
  return withoutAddresses(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, longestError)
    .toWellFormed();
}

/** A text with `(address)` in place of each address of mail. */
export function withoutAddresses(text: string): string {
  return text.replace(address, '(address)');
}

/**
 * How long the other side asks to be left alone, in milliseconds; six hours at most.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
function readRetryAfter(answer: Response, now: number): number | undefined {
  const text = answer.headers.get('retry-after');
  if (text === null) return undefined;
  const waitMs = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(waitMs, 0), longestWaitMs);
}

/** Node hides the reason in `cause`, and in the first of several where a name has several addresses. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'no answer in time';
  if (error instanceof AggregateError && error.errors.length > 0) return explain(error.errors[0]);
  return error.cause instanceof Error ? explain(error.cause) : error.message || error.name;
}
