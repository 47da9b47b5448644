import type { Problem } from './model';

const order = { error: 0, warning: 1, note: 2 } as const;

/** One line a person can act on: `file:line:column field: what is wrong. Write: …`. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, field, message, write } = problem;
  const place = `${file}:${line}:${column}`;
  const text = `${field ? `${field}: ` : ''}${message.replace(/\.$/, '')}.`;
  // One line whatever the file holds, and nothing that would command a terminal.
  return `${place} ${text}${write === null ? '' : ` Write: ${write}`}`.replace(
    /[\p{Cc}\s]+/gu,
    ' ',
  );
}

/** A value as problems show it: on one line, and no more of it than one can take in. */
export function quoteValue(value: string): string {
  const line = value.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return line.length > 60 ? `"${line.slice(0, 60)}…"` : `"${line}"`;
}

/** Errors first, then by file and line. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      order[a.severity] - order[b.severity] ||
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.message, b.message),
  );
}

/** "2 errors, 1 warning": what a list of problems comes to. */
export function summariseProblems(problems: readonly Problem[]): string {
  const parts = (['error', 'warning', 'note'] as const).map((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return `${count} ${severity}${count === 1 ? '' : 's'}`;
  });
  return parts.join(', ');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
