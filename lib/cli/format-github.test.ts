import { expect, it } from 'vitest';
import { formatGithub } from './format-github';

it('names file, line and field, and lets no text begin a command of its own', () => {
  const problem = {
    severity: 'error' as const,
    file: 'webinars/a,b/index.md',
    line: 3,
    column: 5,
    field: 'main.title',
    message: '100% wrong\n::set-output name=x::y',
    write: 'title: "A"',
  };
  const note = { ...problem, severity: 'note' as const, field: '', write: null, message: 'x' };
  expect(formatGithub([problem, note], '/repo/content', '/repo')).toEqual([
    '::error file=content/webinars/a%2Cb/index.md,line=3,col=5,title=main.title::100%25 wrong%0A::set-output name=x::y%0AWrite: title: "A"',
    '::notice file=content/webinars/a%2Cb/index.md,line=3,col=5,title=Entry::x',
  ]);
});
