import { z } from 'zod';
import { changeFrontMatter } from '../../webinars/editing/change-front-matter';
import type { FieldChange, FieldValue } from '../../webinars/editing/field-change';
import { replaceBody } from './body';
import { packText, unpackText } from './packed-text';

/** What was changed in a form and is not saved. */
export interface Draft {
  changes: FieldChange[];
  /** Null where it stays as it is. */
  body: string | null;
}

/** Proxies take addresses of 8 kB; the rest of the address needs some room. */
const mostCharacters = 6000;

const fieldValue: z.ZodType<FieldValue> = z.lazy(() =>
  z.union([
    z.string(),
    z.boolean(),
    z.null(),
    z.array(fieldValue),
    z.record(z.string(), fieldValue),
  ]),
);

const draftSchema = z.object({
  changes: z.array(
    z.object({ path: z.array(z.union([z.string(), z.number()])), value: fieldValue }),
  ),
  body: z.string().nullable(),
});

/**
 * A text with what was changed in it.
 *
 * @throws EditError where the front matter can't take it
 */
export function applyDraft(text: string, { changes, body }: Draft): string {
  const changed = changeFrontMatter(text, changes);
  return body === null ? changed : replaceBody(changed, body);
}

/**
 * A draft as a part of an address, so that any server can show it and none has to keep it. What is
 * too long for that, such as a new transcript, is left out, the longest first.
 *
 * @returns empty where nothing is left of it
 */
export function packDraft({ changes, body }: Draft): string {
  const draft = { changes: changes.toSorted((a, b) => sizeOf(a) - sizeOf(b)), body };
  for (;;) {
    if (draft.changes.length === 0 && draft.body === null) return '';
    const packed = packText(JSON.stringify(draft));
    if (packed.length <= mostCharacters) return packed;
    if (draft.body !== null) draft.body = null;
    else draft.changes.pop();
  }
}

/** The draft in an address, or null where that is none. */
export function unpackDraft(packed: string): Draft | null {
  const text = unpackText(packed);
  if (text === null) return null;
  try {
    return draftSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function sizeOf(change: FieldChange): number {
  return JSON.stringify(change.value).length;
}
