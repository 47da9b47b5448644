/** How many characters of an answer are looked at. */
const longestAnswer = 4_000;
const longestWaitMs = 6 * 60 * 60_000;

const address = /[^\s"'<>(),:;]+@[^\s"'<>(),:;]+/g;

/**
 * The beginning of an answer's body as text.
 *
 * @returns empty where it can't be read
 */
export async function readStart(answer: Response): Promise<string> {
  const reader = answer.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  try {
    while (text.length < longestAnswer) {
      const { done, value } = await reader.read();
      if (done) break;
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    // What the other side has to say is of use, and no more.
  } finally {
    await reader.cancel().catch(() => {});
  }
  return text.slice(0, longestAnswer);
}

/**
 * How long the other side asks to be left alone, in milliseconds; six hours at most.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 * @param now - milliseconds since the epoch
 * @returns undefined where it does not say
 */
export function readRetryAfter(answer: Response, now: number): number | undefined {
  const text = answer.headers.get('retry-after');
  if (text === null) return undefined;
  const waitMs = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(waitMs, 0), longestWaitMs);
}

/** An error text as it may be kept: without addresses of people, on one line, and short. */
export function toErrorText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(address, '(address)').trim().slice(0, 300);
}

/** Why no answer came, in words. Node hides the reason in `cause`. */
export function explainNoAnswer(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'no answer in time';
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return toErrorText(cause instanceof Error ? cause.message || cause.name : String(cause));
}
