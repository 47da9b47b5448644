import { expect, it } from 'vitest';
import { createLog } from './log';

function write(act: (log: ReturnType<typeof createLog>) => void): Record<string, unknown> {
  const lines: string[] = [];
  act(createLog({ write: (line) => lines.push(line) }));
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0] ?? '');
}

it('writes an event as one line that machines read', () => {
  const line = write((log) => log.info('Workers have started'));
  expect(line).toMatchObject({ level: 'info', msg: 'Workers have started', pid: process.pid });
  expect(line.time).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
});

it('says what failed, and why', () => {
  const error = Object.assign(new Error('disk is full'), { code: 'ENOSPC' });
  const line = write((log) => log.error({ err: error }, 'Not stored'));
  expect(line.err).toMatchObject({ type: 'Error', message: 'disk is full', code: 'ENOSPC' });
});

it.each([
  new Error('550 5.1.1 <ada.l@example.com>: no such user'),
  Object.assign(new Error('duplicate key'), { detail: 'Key (email)=(ada.l@example.com) is there' }),
  'to "ada.l@example.com"',
])('keeps addresses of people out: %s', (error) => {
  expect(JSON.stringify(write((log) => log.warn({ err: error }, 'Not sent')))).not.toContain('ada');
});
