/** A file split where its front matter begins. */
export interface Fenced {
  /** From the first `---` on, which stands alone on its line. */
  text: string;
  /** Empty lines above it. */
  linesBefore: number;
  /** Whether a second `---` ends the front matter. */
  isClosed: boolean;
}

export interface FenceProblem {
  message: string;
  write: string | null;
}

/** gray-matter takes minutes over them. */
const manyEmptyLines = /(?:[^\S\n\u2028\u2029]*[\n\u2028\u2029]){2000}/;

/** Finds the front matter of a file, or says why there is none that can be read. */
export function findFence(text: string): Fenced | FenceProblem {
  if (manyEmptyLines.test(text)) {
    return { message: 'the file has thousands of empty lines; delete them', write: null };
  }
  const blank = /^(?:[ \t]*\n)*/.exec(text)?.[0] ?? '';
  const rest = text.slice(blank.length);
  const [first = ''] = rest.split('\n', 1);
  if (!/^[ \t]*---[ \t]*(ya?ml)?[ \t]*$/i.test(first)) return explainFence(first);
  const yaml = rest.slice(first.length);
  return {
    text: `---${yaml}`,
    linesBefore: blank.split('\n').length - 1,
    isClosed: yaml.includes('\n---'),
  };
}

function explainFence(first: string): FenceProblem {
  const language = /^---\s*([^\s-].*)$/.exec(first)?.[1]?.trim().slice(0, 40);
  if (language) {
    return { message: `front matter in the language "${language}" is not read`, write: '---' };
  }
  const message = first.startsWith('+++')
    ? 'front matter in TOML is not read; write it in YAML'
    : 'the file does not begin with front matter';
  return { message, write: '--- on the first line, the fields below it, and --- after them' };
}
