import { z } from 'zod';
import { withoutAddresses } from '../http-outcome';

/** How many characters of an answer are looked at. */
const longestAnswer = 4_000;

/** @see https://developers.hubspot.com/docs/api-reference/error-handling */
const problem = z.object({
  message: z.string().catch(''),
  errors: z
    .array(z.object({ message: z.string().catch(''), errorType: z.string().catch('') }))
    .catch([]),
});

/**
 * Why HubSpot refused something, in its own words, such as "FORM_NOT_FOUND".
 *
 * @param sent - what people typed; HubSpot repeats it, and it is taken out again
 * @returns empty where HubSpot gives no reason
 */
export async function readProblem(answer: Response, sent: readonly string[]): Promise<string> {
  const { message, errors } = parseProblem(await readStart(answer));
  const details = errors.map((each) =>
    [each.errorType, withoutValues(each.message, sent)].filter(Boolean).join(': '),
  );
  return details.filter(Boolean).join('; ') || withoutValues(message, sent);
}

function parseProblem(text: string): z.output<typeof problem> {
  try {
    return problem.parse(JSON.parse(text));
  } catch {
    return { message: '', errors: [] };
  }
}

/** Addresses go first, then what is longest, since one value may be part of another. */
function withoutValues(message: string, sent: readonly string[]): string {
  return [...sent]
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .reduce((text, value) => {
      // A name as short as "Bo" is part of many words; HubSpot quotes what it repeats.
      const shown = value.length > 2 ? value : `'${value}'`;
      return text.replaceAll(shown, '(value)');
    }, withoutAddresses(message));
}

/** The beginning of an answer; as much of it as can be read, and no more than is of use. */
async function readStart(answer: Response): Promise<string> {
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
    // It broke off or took too long; the status has said already what matters.
  } finally {
    await reader.cancel().catch(() => {});
  }
  return text;
}
