import { Writable } from 'node:stream';
import { afterEach, expect, it, vi } from 'vitest';
import { withProgress } from './progress';

afterEach(() => {
  vi.useRealTimers();
});

/** Runs ten steps that take so long together, and gives what was drawn. */
async function draw(milliseconds: number, { isTTY = true, fails = false } = {}) {
  vi.useFakeTimers({ toFake: ['Date'] });
  let drawn = '';
  const write = (chunk: unknown, _: string, done: () => void) => {
    drawn += String(chunk);
    done();
  };
  const stream = Object.assign(new Writable({ write, decodeStrings: false }), { isTTY });
  const work = (advance: () => void) => {
    for (let step = 0; step < 10; step += 1) {
      vi.setSystemTime(Date.now() + milliseconds / 10);
      advance();
    }
    if (fails) throw new Error('It broke.');
    return 'done';
  };
  const result = await withProgress(10, 'Checking', work, stream).catch(String);
  return { drawn, result };
}

const [hidden, shown] = ['\u001b[?25l', '\u001b[?25h'];

it('shows how far long work is, and leaves the terminal as it was', async () => {
  const { drawn, result } = await draw(5_000);
  expect(result).toBe('done');
  expect(drawn).toMatch(/Checking .+ 2\/10/);
  expect(drawn).toMatch(/Checking .+ 9\/10/);
  expect(drawn.indexOf(hidden)).toBeGreaterThanOrEqual(0);
  expect(drawn.lastIndexOf(shown)).toBeGreaterThan(drawn.lastIndexOf('/10'));
});

it('shows nothing of short work, and nothing where there is no terminal', async () => {
  expect(await draw(900)).toEqual({ drawn: '', result: 'done' });
  expect(await draw(5_000, { isTTY: false })).toEqual({ drawn: '', result: 'done' });
});

it('leaves the terminal as it was where the work fails', async () => {
  const { drawn, result } = await draw(5_000, { fails: true });
  expect(result).toBe('Error: It broke.');
  expect(drawn.lastIndexOf(shown)).toBeGreaterThan(drawn.lastIndexOf(hidden));
});
