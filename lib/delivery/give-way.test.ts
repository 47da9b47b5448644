import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { createGiveWay } from './give-way';

function work(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

it('waits where there was no time to spare', async () => {
  const wait = vi.fn(async () => {});
  const giveWay = createGiveWay(wait);
  work(50);
  await giveWay();
  expect(wait).toHaveBeenCalledOnce();
});

it('waits for nobody where there was, whatever happened before', async () => {
  const wait = vi.fn(async () => {});
  const giveWay = createGiveWay(wait);
  work(50);
  await giveWay();
  await sleep(100);
  await giveWay();
  expect(wait).toHaveBeenCalledOnce();
});
