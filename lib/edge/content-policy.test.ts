import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { writeContentPolicy } from './content-policy';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const scriptsOf = (html: string) =>
  /script-src 'self' ?([^;]*)/.exec(writeContentPolicy(html, false))?.[1];

it('allows exactly the scripts that stand in the page, each once', () => {
  const html =
    '<script>one()</script><p>x</p><script id="_R_">two()\n</script><script>one()</script>';
  expect(scriptsOf(html)).toBe(`${hash('one()')} ${hash('two()\n')}`);
});

it('allows no script that a page has none of, and needs no word for data and files', () => {
  const html =
    '<script type="application/ld+json">{}</script><script src="/a.js" async=""></script>';
  expect(scriptsOf(html)).toBe('');
});

it('lets our own pages frame only what they show in a frame', () => {
  expect(writeContentPolicy('', false)).toContain("frame-ancestors 'none'");
  expect(writeContentPolicy('', true)).toContain("frame-ancestors 'self'");
});
