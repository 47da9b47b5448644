import { expect, test } from 'vitest';
import { readBody, replaceBody, splitFile } from './body';

const front = '---\ntitle: "A"\n---\n';

test('splits where the front matter ends', () => {
  expect(splitFile(`${front}\nText\n`)).toEqual({ head: front, body: '\nText\n' });
  expect(splitFile(`\uFEFF\n${front}`)?.body).toBe('');
  expect(splitFile('---\r\na: b\r\n---')).toEqual({ head: '---\r\na: b\r\n---', body: '' });
  expect(splitFile('---\na: b\n')).toBeNull();
  expect(splitFile('Text')).toBeNull();
});

test('what a browser makes of line ends changes nothing', () => {
  const mixed = `${front}One\nTwo\r\nThree`;
  expect(replaceBody(mixed, 'One\r\nTwo\r\nThree')).toBe(mixed);
  expect(readBody(mixed)).toBe('One\nTwo\nThree');
});

test('lines that stay keep their ends, and new ones get those of the file', () => {
  expect(replaceBody(`${front}One\nTwo\r\nThree\n`, 'One\r\nTwo\r\nNew\r\nThree\r\n')).toBe(
    `${front}One\nTwo\r\nNew\nThree\n`,
  );
  const windows = '---\r\na: b\r\n---\r\nOne\r\nTwo\r\n';
  expect(replaceBody(windows, 'One\n2\n')).toBe('---\r\na: b\r\n---\r\nOne\r\n2\r\n');
});

test('replaces the body exactly', () => {
  const bodies = ['', '\n', 'Text', '\n\n  Text  \n\n', 'a\nb\na\nb\n', '---\nnot: front matter\n'];
  for (const before of bodies) {
    for (const after of bodies) {
      expect(replaceBody(front + before, after)).toBe(front + after);
    }
  }
  expect(replaceBody('---\na: b\n---', 'Text')).toBe('---\na: b\n---\nText');
});
