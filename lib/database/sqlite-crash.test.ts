import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'webinars-crash-'));
const jiti = path.join(
  path.dirname(createRequire(import.meta.url).resolve('jiti/package.json')),
  'lib/jiti-cli.mjs',
);
const writer = path.join(import.meta.dirname, 'crash-writer.ts');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A writer and the ids it has acknowledged so far. */
function startWriter(file: string, count = 0) {
  const child = spawn(process.execPath, [jiti, writer, file, `${count}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  // The last line may have been cut in the middle.
  const readIds = () => output.split('\n').slice(0, -1);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, readIds, ended };
}

function readDatabase(file: string): { ids: string[]; integrity: unknown } {
  const database = new Database(file);
  const ids = database.prepare('select id from registrations').pluck().all([]).map(String);
  const integrity = database.prepare('pragma integrity_check').pluck().all([]);
  database.close();
  return { ids, integrity };
}

function waitForOutput({ stdout }: ChildProcess): Promise<void> {
  return new Promise((resolve) => stdout?.once('data', () => resolve()));
}

it('loses no acknowledged registration when the process is killed', async () => {
  const file = path.join(folder, 'killed.sqlite');
  const acknowledged: string[] = [];
  for (let round = 0; round < 5; round += 1) {
    const { child, readIds, ended } = startWriter(file);
    await waitForOutput(child);
    await new Promise((resolve) => setTimeout(resolve, 300 * Math.random()));
    child.kill('SIGKILL');
    await ended;
    acknowledged.push(...readIds());
    const { ids, integrity } = readDatabase(file);
    expect(integrity).toEqual(['ok']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(acknowledged.filter((id) => !ids.includes(id))).toEqual([]);
  }
  expect(acknowledged.length).toBeGreaterThan(10);
}, 60_000);

it('lets processes start together on no database and write at once', async () => {
  const file = path.join(folder, 'new', 'together.sqlite');
  const writers = Array.from({ length: 4 }, () => startWriter(file, 20));
  expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0, 0, 0]);
  const acknowledged = writers.flatMap(({ readIds }) => readIds());
  expect(acknowledged).toHaveLength(4 * 3 * 20);
  expect(new Set(readDatabase(file).ids)).toEqual(new Set(acknowledged));
}, 60_000);
