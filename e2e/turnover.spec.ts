import { setTimeout as sleep } from 'node:timers/promises';
import type { APIRequestContext } from '@playwright/test';
import { listRungs, type Rung } from './fixtures/generated';
import { readRenderedAt } from './fixtures/site';
import { expect, test } from './test';

/** Pages have to be right this long after the state of an entry changed. */
const promised = 60_000;

test('pages nobody looked at turn over by themselves', async ({ request }) => {
  test.setTimeout(240_000);
  const { beginning, ending } = pickRungs(Date.now());
  await sleep(beginning.start + promised - Date.now());

  // One request each: the first visitor after the change, not the second, has to get it right.
  expect(await readPage(request, `/webinars/${beginning.slug}`)).toContain('Live now');
  expect(await readPage(request, `/webinars/${ending.slug}`)).toContain('No recording yet');
  const catalogue = await readPage(request, '/webinars');
  expect(sectionOf(catalogue, 'live')).toContain(`${beginning.title}<`);
  expect(sectionOf(catalogue, 'live')).not.toContain(`${ending.title}<`);
  expect(sectionOf(catalogue, 'no-recording')).toContain(`${ending.title}<`);
  expect(sectionOf(catalogue, 'upcoming')).not.toContain(`${beginning.title}<`);

  // A list that has grown beyond its page since the build has another one.
  const further = catalogue.match(/\/webinars\/no-recording\/\d+/g) ?? [];
  expect(further).toContain('/webinars/no-recording/2');
  for (const path of further) await readPage(request, path);
});

/** Two entries that change at one moment, at least twenty seconds ahead. */
function pickRungs(now: number): { beginning: Rung; ending: Rung } {
  const rungs = listRungs(readRenderedAt());
  const beginning = rungs.find(({ start }) => start >= now + 20_000);
  const ending = rungs.find(({ end }) => end === beginning?.start);
  if (beginning && ending) return { beginning, ending };
  throw new Error('No entry begins soon: the run has taken longer than the ladder is high.');
}

async function readPage(request: APIRequestContext, path: string): Promise<string> {
  const answer = await request.get(path);
  expect(answer.status()).toBe(200);
  return answer.text();
}

/** The markup of a part of the catalogue. */
function sectionOf(html: string, id: string): string {
  return new RegExp(`<section id="${id}".*?</section>`, 's').exec(html)?.[0] ?? '';
}
