import { mkdirSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isDrawn, toDrawable } from './fonts';
import { renderShareImage } from './render-share-image';

/** Whom the drawing asked for letters. Its own code may be fetched once, from this machine. */
let asked: string[] = [];
beforeEach(() => {
  asked = [];
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', (address: string | URL, init?: RequestInit) => {
    if (!/^https?:/.test(String(address))) return fetch(address, init);
    asked.push(String(address));
    return Promise.reject(new Error('Nobody is to be asked'));
  });
});
afterEach(() => vi.unstubAllGlobals());

const site = { siteName: 'Talks', accent: '#C2371F' };

async function draw(name: string, title: string) {
  const png = await renderShareImage({ seed: name, title, ...site });
  mkdirSync('.e2e/share-images', { recursive: true });
  // To be looked at: a picture that is drawn may still be an ugly one.
  writeFileSync(`.e2e/share-images/${name}.png`, png);
  const view = new DataView(png.buffer, png.byteOffset);
  expect([view.getUint32(16), view.getUint32(20)]).toEqual([1200, 630]);
  expect(png.byteLength).toBeLessThan(300_000);
  return png;
}

it.each([
  ['short', 'Testing'],
  ['usual', 'Rehearsing a launch before anybody is watching'],
  ['long', `${'A very long title about infrastructure, '.repeat(6)}the end`],
  ['long-word', 'Donaudampfschifffahrtsgesellschaftskapitän'],
  ['accents', 'Zażółć gęślą jaźń – Příliš žluťoučký, Tiếng Việt “ế”'],
  ['hostile', '</text><script>alert(1)</script> & "quotes"'],
  ['emoji', 'Launch day 🚀👩‍🚀 at last'],
  ['chinese', '基础设施即代码入门'],
  ['arabic', 'مقدمة في البنية التحتية'],
  ['empty', ''],
])('draws a picture of a %s title and asks nobody for anything', async (name, title) => {
  await draw(name, title);
  expect(asked).toEqual([]);
});

it('has every letter that it says it has', async () => {
  const all = Array.from({ length: 0x2200 }, (_, code) => String.fromCodePoint(code));
  const characters = all.filter(isDrawn);
  expect(characters.length).toBeGreaterThan(350);
  for (let at = 0; at < characters.length; at += 90) {
    await draw(`letters-${at}`, characters.slice(at, at + 90).join(' '));
  }
  expect(asked).toEqual([]);
});

it('leaves out pictographs, and leaves the whole title where letters would be missing', () => {
  expect(toDrawable('Launch 🚀 day')).toBe('Launch day');
  expect(toDrawable('基础 and more')).toBeNull();
  expect(toDrawable('e\u0301t\u00e9')).toBe('été');
  expect(toDrawable('  ')).toBeNull();
});

it('draws what it has drawn before only once', async () => {
  const options = { seed: 'x', title: 'Once', ...site };
  expect(renderShareImage(options)).toBe(renderShareImage({ ...options }));
});
