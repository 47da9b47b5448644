/** A form of a page of this site, taken out of what React writes around it. */
export interface SentForm {
  /** Id of the server action it is for; null where the request names it. */
  action: string | null;
  /** What was filled in, by the names of the fields. */
  values: Record<string, string>;
}

/**
 * Reads a form as pages of this site send it, as React writes it down: with what an action is given,
 * and its last argument the form.
 *
 * @param sent - the texts of a body by their names
 * @returns null for what strangers make up
 */
export function readSentForm(sent: ReadonlyMap<string, string>): SentForm | null {
  const called = sent.get('0');
  if (called !== undefined) {
    const form = readCall(called);
    return form === null ? null : { action: null, values: pick(sent, `_${form}_`) };
  }
  const names = [...sent.keys()];
  const [, id] = find(names, /^\$ACTION_ID_([0-9a-f]+)$/);
  if (id !== undefined) return { action: id, values: pick(sent, '') };
  const [, at] = find(names, /^\$ACTION_REF_(\d+)$/);
  if (at === undefined) return null;
  const bound = sent.get(`$ACTION_${at}:1`);
  if (bound !== undefined && !isPlain(bound)) return null;
  const action = readReference(sent.get(`$ACTION_${at}:0`));
  return action === null ? null : { action, values: pick(sent, '') };
}

/** `[{"status":"idle"},"$K1"]`: by scripts, with the fields of the form as `_1_email`. */
function readCall(text: string): string | null {
  const given = parse(text);
  if (!Array.isArray(given)) return null;
  const [last, ...others] = given.toReversed();
  const [, form = null] = /^\$K([0-9a-f]+)$/.exec(String(last)) ?? [];
  return isPlain(JSON.stringify(others)) ? form : null;
}

/** `{"id":"60…","bound":"$@1"}`: without scripts. */
function readReference(text: string | undefined): string | null {
  const found = parse(text ?? '');
  if (typeof found !== 'object' || found === null || !('id' in found)) return null;
  if ('bound' in found && found.bound !== null && !/^\$@\d+$/.test(String(found.bound)))
    return null;
  return String(found.id);
}

/** Without references of React's own: our states have none. */
function isPlain(text: string): boolean {
  return parse(text) !== undefined && !/"\$(?!undefined")/.test(text);
}

function pick(sent: ReadonlyMap<string, string>, prefix: string): Record<string, string> {
  const own = [...sent].filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length), value]));
}

function find(names: string[], pattern: RegExp): string[] {
  return names.map((name) => pattern.exec(name)).find((found) => found !== null) ?? [];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
