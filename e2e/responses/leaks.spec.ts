import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Answer, crawl } from '../fixtures/crawl';
import { listSecretTexts, secrets } from '../fixtures/secrets';
import { contentDir } from '../fixtures/site';
import { expect, test } from '../test';

test('every secret is one: it stands in its entry', () => {
  for (const { slug, text } of listSecretTexts()) {
    const files = listFiles(path.join(contentDir, 'webinars', slug));
    expect(files.map((file) => readFileSync(file, 'utf8')).join('\n')).toContain(text);
  }
});

test('nothing that a gate hides is in any public answer', async ({ request }) => {
  test.setTimeout(240_000);
  const answers = await crawl(request);
  expect(answers.filter(({ status }) => status >= 500).map((each) => each.request)).toEqual([]);
  const pages = answers.filter(({ status }) => status === 200);
  expect(pages.length).toBeGreaterThan(150);
  for (const { slug } of secrets) {
    const landing = answers.filter(({ request: asked }) => asked.startsWith(`/webinars/${slug}`));
    expect(landing.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(2);
  }
  for (const part of ['/feed/', '/calendar.ics', '/share-image.png', '/sitemap']) {
    expect(pages.some(({ request: asked }) => asked.includes(part))).toBe(true);
  }
  expect(pages.some(({ text }) => text.includes('application/ld+json'))).toBe(true);
  expect(answers.flatMap(listLeaks)).toEqual([]);
});

test('nothing that a gate hides is in a file that is served as it is', () => {
  const folders = ['.next/static', '.next/server/app', 'public'];
  const files = folders.flatMap(listFiles).filter((file) => !isServerCode(file));
  expect(files.length).toBeGreaterThan(50);
  const found = files.flatMap((file) =>
    listLeaks({ request: file, status: 200, text: readFileSync(file, 'latin1') }),
  );
  expect(found).toEqual([]);
});

test('a room that is asked for without a pass hands out nothing', async ({ request }) => {
  for (const { slug } of secrets) {
    for (const headers of [{}, { RSC: '1' }, { Cookie: 'webinar_pass=x.y.z', RSC: '1' }]) {
      for (const part of ['watch', 'transcript.txt', 'transcript.vtt']) {
        const answer = await request.get(`/webinars/${slug}/${part}`, { headers, maxRedirects: 0 });
        const text = await answer.text();
        expect(listLeaks({ request: slug, status: answer.status(), text })).toEqual([]);
      }
    }
  }
});

test('a search quotes, suggests and counts nothing that a gate hides', async ({ request }) => {
  test.setTimeout(240_000);
  const ask = async (query: string) => {
    const text = await Promise.all(
      [{}, { RSC: '1' }].map(async (headers) => {
        const address = `/webinars/search?q=${encodeURIComponent(query)}`;
        return (await request.get(address, { headers })).text();
      }),
    );
    return text.join('\n');
  };
  for (const { sentence, videoIds } of secrets) {
    // In two words at a time, since the page repeats what it was asked for.
    const words = sentence?.replace('.', '').split(' ') ?? [];
    for (const [at, word] of words.entries()) {
      expect(await ask(`"${word} ${words[at + 1] ?? ''}"`)).not.toContain(sentence);
    }
    for (const id of videoIds) {
      const almost = `${id.slice(0, -1)}x`;
      for (const query of [id.slice(0, -1), almost, id.slice(0, 6)]) {
        expect(await ask(query)).not.toContain(id);
        expect((await ask(query)).toLowerCase()).not.toContain(id.toLowerCase());
      }
      expect(await ask(id)).toContain('No talks');
    }
    const [misspelled] = words.filter((word) => word.length > 5).map((word) => `${word}e`);
    if (misspelled) expect(await ask(misspelled)).toContain('No talks');
  }
});

test('the search index has nothing of it', () => {
  const text = readFileSync('.next/search.sqlite', 'latin1');
  expect(text).toContain('SQLite format 3');
  expect(listLeaks({ request: 'search.sqlite', status: 200, text })).toEqual([]);
});

function listLeaks({ request, text }: Answer): string[] {
  return listSecretTexts()
    .filter((secret) => text.includes(secret.text))
    .map((secret) => `${request} says ${secret.text}`);
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Compiled pages beside what was rendered ahead; the server runs them and sends none of them. */
function isServerCode(file: string): boolean {
  return file.startsWith(path.join('.next', 'server')) && /\.(js|js\.map|nft\.json)$/.test(file);
}
