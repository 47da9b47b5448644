import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Webinar } from './model';
import { watchChanges } from './turnover';
import { makeMoment, makeSession, makeWebinar } from './webinar.fixture';

const second = 1000;
const minute = 60 * second;
const start = Date.parse('2026-12-08T09:00:00-08:00');

/** Half an hour long, from nine. */
const webinar = makeWebinar({
  sessions: [makeSession({ start: makeMoment('2026-12-08T09:00:00-08:00') })],
  duration: { text: '30 minutes', minutes: 30 },
});

let stop = () => {};

/** Watches some entries; `calls` are the seconds since nine at which pages were turned over. */
function watch(webinars: Webinar[], onChange = () => Promise.resolve(), now = () => Date.now()) {
  const calls: number[] = [];
  stop = watchChanges({
    readWebinars: () => webinars,
    onChange: async () => {
      calls.push(Math.round((now() - start) / second));
      await onChange();
    },
    now,
  });
  return calls;
}

beforeEach(() => {
  vi.useFakeTimers({ now: start - 10 * minute });
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('watchChanges', () => {
  it('calls right after the start and right after the end, once each', async () => {
    const calls = watch([webinar]);
    await vi.advanceTimersByTimeAsync(120 * minute);
    expect(calls).toEqual([0, 30 * 60]);
  });

  it('calls once for two that begin together', async () => {
    const calls = watch([webinar, { ...webinar, slug: 'other' }]);
    await vi.advanceTimersByTimeAsync(11 * minute);
    expect(calls).toEqual([0]);
  });

  it('does not call for what was over before it began to watch, or never changes', async () => {
    vi.setSystemTime(start + 60 * minute);
    const calls = watch([webinar, { ...webinar, sessions: [] }]);
    await vi.advanceTimersByTimeAsync(120 * minute);
    expect(calls).toEqual([]);
  });

  it('finds entries that appear while it watches', async () => {
    const webinars: Webinar[] = [];
    const calls = watch(webinars);
    await vi.advanceTimersByTimeAsync(5 * minute);
    webinars.push(webinar);
    await vi.advanceTimersByTimeAsync(10 * minute);
    expect(calls).toEqual([0]);
  });

  it('tries again after a failure, until it succeeds', async () => {
    let failures = 3;
    const calls = watch([webinar], async () => {
      failures -= 1;
      if (failures >= 0) throw new Error('The server answered 500.');
    });
    await vi.advanceTimersByTimeAsync(11 * minute);
    expect(calls).toEqual([0, 5, 10, 15]);
    expect(console.error).toHaveBeenCalledTimes(3);
    expect(vi.mocked(console.error).mock.calls[0]?.[0]).toContain('The server answered 500.');
  });

  it('goes on when the content can’t be read for a while', async () => {
    let isBroken = true;
    const calls: number[] = [];
    stop = watchChanges({
      readWebinars: () => {
        if (isBroken) throw new Error('There is no content folder.');
        return [webinar];
      },
      onChange: async () => {
        calls.push(Date.now() - start);
      },
    });
    await vi.advanceTimersByTimeAsync(9 * minute);
    isBroken = false;
    await vi.advanceTimersByTimeAsync(2 * minute);
    expect(calls).toHaveLength(1);
  });

  it('notices within half a minute that the machine slept through a change', async () => {
    const calls = watch([webinar]);
    await vi.advanceTimersByTimeAsync(minute);
    vi.setSystemTime(start + 5 * minute);
    await vi.advanceTimersByTimeAsync(31 * second);
    expect(calls).toHaveLength(1);
    expect(calls[0]).toBeLessThanOrEqual(5 * 60 + 31);
    await vi.advanceTimersByTimeAsync(60 * minute);
    expect(calls).toHaveLength(2);
    expect(calls[1]).toBe(30 * 60);
  });

  it('notices a clock that is set back over a change, and the change again', async () => {
    const calls = watch([webinar]);
    await vi.advanceTimersByTimeAsync(11 * minute);
    expect(calls).toEqual([0]);
    vi.setSystemTime(start - 5 * minute);
    await vi.advanceTimersByTimeAsync(31 * second);
    expect(calls).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(6 * minute);
    expect(calls).toHaveLength(3);
    expect(calls[2]).toBe(0);
  });

  it('can wait for what is years away, though timers can’t', async () => {
    const far = makeWebinar({
      sessions: [makeSession({ start: makeMoment('2036-12-08T09:00:00-08:00') })],
    });
    const calls = watch([far]);
    await vi.advanceTimersByTimeAsync(60 * minute);
    expect(calls).toEqual([]);
  });

  it('stops when told to, also while pages are being turned over', async () => {
    let finish = () => {};
    const calls = watch([webinar], () => new Promise<void>((resolve) => (finish = resolve)));
    await vi.advanceTimersByTimeAsync(10 * minute + second);
    expect(calls).toEqual([0]);
    stop();
    finish();
    await vi.advanceTimersByTimeAsync(120 * minute);
    expect(calls).toEqual([0]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
