import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readRetentionMonths } from './retention-setting';

function write(text: string | null): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'retention-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  if (text !== null) writeFileSync(path.join(folder, 'site.json'), text);
  return folder;
}

it('is what site.json says, or two years', () => {
  expect(readRetentionMonths(write('{ "retention_months": 6 }'))).toBe(6);
  expect(readRetentionMonths(write('{ "retention_months": false }'))).toBe(false);
  expect(readRetentionMonths(write(null))).toBe(24);
});

it.each([
  '{ "retention_months": 120, "name": "" }',
  '{ "retention_months": false,, }',
  '{ "retention_months": "for ever" }',
])('is not guessed from %s', (text) => {
  expect(() => readRetentionMonths(write(text))).toThrow('Nothing is deleted');
});
