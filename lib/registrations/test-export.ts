import { Writable } from 'node:stream';
import { expect } from 'vitest';
import type { Database } from '../database/connection';
import { makeSessionAt, makeWebinar } from '../webinars/webinar.fixture';
import { type ExportInput, exportRegistrations } from './export';

/** What the content has, for tests of the export. */
export const webinars = [
  makeWebinar({
    slug: 'testing-in-production',
    title: 'Testing, in "production"',
    sessions: [makeSessionAt('2026-12-08T09:00:00-08:00', { id: 'us' })],
  }),
];

/** What an export writes, for tests. */
export async function writeExport(
  database: Database,
  changes: Partial<ExportInput> = {},
): Promise<string> {
  const chunks: Buffer[] = [];
  const output = new Writable({
    write(chunk, _, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  const fields = ['first_name', 'email', 'company', 'state'];
  await exportRegistrations({ database, format: 'csv', fields, webinars, ...changes }, output);
  return Buffer.concat(chunks).toString('utf8');
}

/** RFC 4180, strictly: each line ends, and a break in a value is between quotation marks. */
export function parseCsv(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  const lines: string[][] = [[]];
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) throw new Error('not RFC 4180');
    lines.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') lines.push([]);
  }
  expect(lines.pop()).toEqual([]);
  return lines;
}

/** The lines of a CSV file with a mark, by the names of its columns. */
export function toObjects(csv: string): Record<string, string>[] {
  const [header = [], ...lines] = parseCsv(csv.slice(1));
  return lines.map((line) => {
    expect(line).toHaveLength(header.length);
    return Object.fromEntries(header.map((name, at) => [name, line[at] ?? '']));
  });
}
