/**
 * Whether a form is one that pages of this site send, as React writes them down: with what an action
 * is given, and its last argument the form. What strangers make up is not worth an error of ours.
 *
 * @param values - the texts of the form by their names
 */
export function isSentByPage(values: ReadonlyMap<string, string>): boolean {
  const called = values.get('0');
  if (called !== undefined) return isCall(called);
  const names = [...values.keys()];
  if (names.some((name) => /^\$ACTION_ID_[0-9a-f]+$/.test(name))) return true;
  const [, at] =
    /^\$ACTION_REF_(\d+)$/.exec(names.find((name) => /^\$ACTION_REF_/.test(name)) ?? '') ?? [];
  if (at === undefined) return false;
  const bound = values.get(`$ACTION_${at}:1`);
  return isReference(values.get(`$ACTION_${at}:0`)) && (bound === undefined || isPlain(bound));
}

/** `[{"status":"idle"},"$K1"]`: by scripts. */
function isCall(text: string): boolean {
  const given = parse(text);
  if (!Array.isArray(given)) return false;
  const [form, ...others] = given.toReversed();
  return /^\$K[0-9a-f]+$/.test(String(form)) && isPlain(JSON.stringify(others));
}

/** `{"id":"60…","bound":"$@1"}`: without scripts. */
function isReference(text: string | undefined): boolean {
  const found = parse(text ?? '');
  if (typeof found !== 'object' || found === null || !('id' in found)) return false;
  return !('bound' in found) || found.bound === null || /^\$@\d+$/.test(String(found.bound));
}

/** Without references of React's own: our states have none. */
function isPlain(text: string): boolean {
  return parse(text) !== undefined && !/"\$(?!undefined")/.test(text);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
