import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { fillIn, postRegistration } from './post-form';
import { startServer } from './server';
import { contentDir } from './site';
import { createDataDir, createSqliteStorage, readRegistrations } from './storage';

const patience = { timeout: 20_000, interval: 100 };

/** Content of a test's own, which may change. */
function copyContent() {
  const folder = createDataDir();
  cpSync(contentDir, folder, { recursive: true });
  const file = (slug: string) => path.join(folder, 'webinars', slug, 'index.md');
  return {
    folder,
    file,
    edit(slug: string, from: string | RegExp, to: string) {
      const before = readFileSync(file(slug), 'utf8');
      const after = before.replace(from, to);
      expect(after).not.toBe(before);
      writeFileSync(file(slug), after);
      return before;
    },
  };
}

async function start(folder: string, storage = createSqliteStorage()) {
  const server = await startServer(storage, { CONTENT_DIR: folder, CONTENT_POLL_SECONDS: '1' });
  onTestFinished(() => server.stop());
  const ask = (address: string) => fetch(`${server.url}${address}`, { redirect: 'manual' });
  return {
    ...server,
    storage,
    ask,
    read: async (address: string) => (await ask(address)).text(),
    status: async (address: string) => (await ask(address)).status,
  };
}

it('shows on every server what is written into the folder, without a build', async () => {
  const { folder, edit } = copyContent();
  const [one, other] = await Promise.all([start(folder), start(folder)]);
  expect(await one.read('/webinars/on-demand-gated')).not.toContain('GatedPast01');
  expect(await one.read('/webinars/search?q=quokka')).toContain('No talks');
  edit('on-demand-gated', 'gated: true', 'gated: false');
  edit('on-demand-open', /meta_desc: ".*"/, 'meta_desc: "About a quokka."');
  for (const { read } of [one, other]) {
    await expect
      .poll(() => read('/webinars/on-demand-gated'), patience)
      .toContain('embed/GatedPast01');
    await expect.poll(() => read('/webinars/on-demand-open'), patience).toContain('About a quokka');
    await expect.poll(() => read('/webinars/search?q=quokka'), patience).toContain('1 talk');
    expect(await read('/webinars/feed/all/feed.json')).toContain('About a quokka');
  }
});

it('shows what is new and takes registrations for it, and says that what is gone is gone', async () => {
  const { folder, file } = copyContent();
  const { url, read, status, ask, storage } = await start(folder);
  expect(await status('/webinars/brand-new')).toBe(404);
  const model = readFileSync(file('on-demand-gated'), 'utf8');
  mkdirSync(path.dirname(file('brand-new')));
  const text = model
    .replace(/^url_slug: .*$/m, '')
    .replace(/^gated: true$/m, 'gated: true\naliases: [/once/elsewhere, former-name]\ntags: [New]')
    .replace('GatedPast01', 'GatedNew001');
  writeFileSync(file('brand-new'), text);
  await expect.poll(() => status('/webinars/brand-new'), patience).toBe(200);
  expect(await read('/webinars/brand-new')).not.toContain('GatedNew001');
  expect(await status('/webinars/topics/new')).toBe(200);
  for (const alias of ['/once/elsewhere', '/webinars/former-name']) {
    const answer = await ask(alias);
    expect([answer.status, answer.headers.get('location')]).toEqual([308, '/webinars/brand-new']);
  }
  expect((await postRegistration(url, 'brand-new', fillIn())).isAcknowledged).toBe(true);
  expect(await readRegistrations(storage)).toHaveLength(1);

  rmSync(path.dirname(file('brand-new')), { recursive: true });
  rmSync(path.dirname(file('on-demand-open')), { recursive: true });
  for (const slug of ['brand-new', 'on-demand-open']) {
    await expect.poll(() => status(`/webinars/${slug}`), patience).toBe(404);
  }
});

it('keeps a page as it was while its file is broken, and everything while the folder is gone', async () => {
  const { folder, edit, file } = copyContent();
  const { read, status } = await start(folder);
  const before = edit('on-demand-open', /^title: ".*"/m, 'title: "never closed');
  edit('upcoming-open', /meta_desc: ".*"/, 'meta_desc: "Seen after the mistake."');
  await expect
    .poll(() => read('/webinars/upcoming-open'), patience)
    .toContain('Seen after the mistake');
  expect(await status('/webinars/on-demand-open')).toBe(200);
  writeFileSync(file('on-demand-open'), before.replace(/meta_desc: ".*"/, 'meta_desc: "Mended."'));
  await expect.poll(() => read('/webinars/on-demand-open'), patience).toContain('Mended.');

  renameSync(folder, `${folder}-away`);
  writeFileSync(path.join(`${folder}-away`, 'webinars', 'unread.md'), 'nothing');
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  expect(await read('/webinars/on-demand-open')).toContain('Mended.');
  renameSync(`${folder}-away`, folder);
});
