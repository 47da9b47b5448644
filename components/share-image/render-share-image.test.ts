import { mkdirSync, writeFileSync } from 'node:fs';
import { createCanvas } from '@napi-rs/canvas';
import { expect, it } from 'vitest';
import { chooseFamilies, toDrawable } from './fonts';
import { renderShareImage } from './render-share-image';
import { cutLines, wrapText } from './wrap-title';

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
  ['hostile', '</text><script>alert(1)</script> & "quotes"\u0000'],
  ['emoji', 'Launch day 🚀👩‍🚀 at last'],
  ['chinese', '基础设施即代码入门:从零开始学习 Kubernetes 与云原生架构,以及更多的内容'],
  ['japanese', 'テスト自動化とインフラのコード化について、はじめての方へ。'],
  ['korean', '코드형 인프라 입문: 처음부터 배포까지'],
  ['arabic', 'مقدمة في البنية التحتية (Kubernetes) 2026'],
  ['hebrew', 'בדיקות בסביבת הייצור'],
  ['russian', 'Тестирование в продакшене'],
  ['thai', 'การทดสอบ'],
  ['empty', ''],
])('draws a picture of a %s title', async (name, title) => {
  await draw(name, title);
});

it('has every letter of what it draws', () => {
  const alphabets: Array<[first: string, last: string]> = [
    ['A', 'z'],
    ['À', 'ž'],
    ['Ạ', 'ỹ'],
    ['Α', 'ώ'],
    ['А', 'я'],
    ['א', 'ת'],
    ['ا', 'ي'],
    ['अ', 'ह'],
    ['あ', 'ん'],
    ['ア', 'ン'],
    ['가', '각'],
    ['一', '丏'],
  ];
  const context = createCanvas(100, 100).getContext('2d');
  const ink = (text: string, families: string) => {
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 100, 100);
    context.fillStyle = '#000';
    context.font = `700 60px ${families}`;
    context.fillText(text, 10, 70);
    return Buffer.from(context.getImageData(0, 0, 100, 100).data).toString('base64');
  };
  for (const [first, last] of alphabets) {
    const start = first.codePointAt(0) ?? 0;
    const length = (last.codePointAt(0) ?? 0) - start + 1;
    const signs = Array.from({ length }, (_, at) => String.fromCodePoint(start + at));
    for (const letter of signs.filter((sign) => /\p{L}/u.test(sign))) {
      const families = chooseFamilies(letter);
      // A sign of the private use area is in none of them: what is drawn is the empty box.
      expect(ink(letter, families), letter).not.toBe(ink('\uF123', families));
    }
  }
});

it('leaves out pictographs, and leaves the whole title where letters would be missing', () => {
  expect(toDrawable('Launch 🚀 day™')).toBe('Launch day™');
  expect(toDrawable('การ and more')).toBeNull();
  expect(toDrawable('e\u0301t\u00e9')).toBe('été');
  expect(toDrawable('  ')).toBeNull();
});

it('breaks lines where a language allows it, and words only where it must', () => {
  const measure = (text: string) => text.length;
  expect(wrapText('one two (three) four', 8, measure)).toEqual(['one two', '(three)', 'four']);
  expect(wrapText('abcdefghijkl mn', 5, measure)).toEqual(['abcde', 'fghij', 'kl mn']);
  expect(wrapText('漢字、漢字。', 2, measure)).toEqual(['漢', '字、', '漢', '字。']);
  expect(cutLines(['one two', 'three'], 1, 7, measure)).toEqual(['one tw…']);
});

it('draws what it has drawn before only once', async () => {
  const options = { seed: 'x', title: 'Once', ...site };
  expect(renderShareImage(options)).toBe(renderShareImage({ ...options }));
});
