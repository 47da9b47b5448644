import { expect, it } from 'vitest';
import { deferFramework } from './defer-framework';

const page = [
  '<!DOCTYPE html><html><head><link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>',
  '<link rel="stylesheet" href="/_next/static/chunks/a.css"/>',
  '<script src="/_next/static/chunks/b.js" async=""></script></head><body>',
  '<script>notes()</script><script src="/_next/static/chunks/a.js" id="_R_" async=""></script>',
];
const written = page.join('').replace('src="/_next/static/chunks/a.js" id="_R_"', 'id="_R_"');

it('leaves every file of the framework where it was, to be loaded later', () => {
  const deferred = deferFramework(written);
  expect(deferred).toContain(
    '<script type="text/waiting" src="/_next/static/chunks/b.js"></script>',
  );
  expect(deferred).not.toContain('as="script"');
  expect(deferred).toContain('<link rel="stylesheet" href="/_next/static/chunks/a.css"/>');
  expect(deferred).toContain('<script>notes()</script>');
  expect(deferred.indexOf('addEventListener')).toBeLessThan(deferred.indexOf('</head>'));
});

it.each([
  ['no head', '<html><body><script id="_R_"></script>'],
  ['no framework', '<html><head></head><body></body></html>'],
  ['nothing', ''],
])('changes nothing where there is %s', (_, html) => {
  expect(deferFramework(html)).toBe(html);
});
