import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { Webinar } from '../webinars/model';
import { makeOpenWebinar, makeWebinar } from '../webinars/webinar.fixture';
import { findIds, readSlugs } from './find';
import { openIndex } from './index/open';
import { parseQuery } from './query';
import { suggestQuery } from './suggest';

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'search-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function open(webinars: Webinar[], file = path.join(makeFolder(), 'search.sqlite')) {
  const index = openIndex(file, webinars);
  onTestFinished(() => {
    index.close();
  });
  return index;
}

function find(webinars: Webinar[], query: string): string[] {
  const index = open(webinars);
  const slugs = readSlugs(index);
  return findIds(index, parseQuery(query)).map((id) => slugs.get(id) ?? '?');
}

const plain = { hero: { title: '', image: null }, metaDescription: '', description: '', learn: [] };
const talk = (slug: string, changes: Partial<Webinar>) =>
  makeOpenWebinar({ slug, title: slug, transcript: '', ...plain, ...changes });

it('weighs title, presenters, topics, learn list, description and transcript in this order', () => {
  const tags = { level: null, topics: ['Queue'], languages: [], clouds: [] };
  const fillers = Array.from({ length: 20 }, (_, at) => talk(`filler-${at}`, {}));
  const presenters = [{ name: 'Queue', role: null, photo: null, host: false }];
  const talks = [
    talk('transcript', { transcript: 'Queue' }),
    talk('description', { description: 'Queue' }),
    talk('learn', { learn: ['Queue'] }),
    talk('topic', { tags }),
    talk('presenter', { presenters }),
    talk('title', { title: 'Queue' }),
    ...fillers,
  ];
  const order = ['title', 'presenter', 'topic', 'learn', 'description', 'transcript'];
  expect(find(talks, 'queue')).toEqual(order);
});

it.each([
  ['zurich', true],
  ['ZÜRICH', true],
  ['deploying', true],
  ['deploys ', true],
  ['deplo', true],
  ['deploye', true],
  ['secus', false],
  ['securi', true],
  ['"deployed to"', true],
  ['"to deployed"', false],
  ['zurich deploys', true],
  ['zurich absent', false],
  ['入門', true],
  ['門入', false],
  ['-- " *', false],
])('finds by %j: %s', (query, isFound) => {
  const text = 'We deployed to Zürich, in all security: Kubernetes入門です';
  expect(find([talk('talk', { transcript: text })], query)).toEqual(isFound ? ['talk'] : []);
});

it('puts the newer first where two are as good', () => {
  const same = { transcript: 'A queue.' };
  expect(find([talk('new', same), talk('old', same)], 'queue')).toEqual(['new', 'old']);
});

it('knows nothing that a gate or an unlisted entry hides', () => {
  const gated = makeWebinar({ slug: 'gated', description: 'Read. https://youtu.be/seCretVid30' });
  const webinars = [gated, talk('unlisted', { unlisted: true, transcript: 'Hidden stairs' })];
  expect(find(webinars, 'read ')).toEqual(['gated']);
  for (const query of ['secret ', 'seCretVid30', 'stairs', 'hidden']) {
    expect(find(webinars, query)).toEqual([]);
  }
  const index = open(webinars);
  for (const query of ['secert', 'stiars', 'hiden', 'seCretVid31']) {
    expect(suggestQuery(index, parseQuery(query))).toBeNull();
  }
});

it('finds external entries', () => {
  const external = { title: 'A booth', externalUrl: 'https://x.example/booth' };
  expect(find([talk('booth', external)], 'booth')).toEqual(['booth']);
});

it.each([
  ['kuberntes', 'kubernetes'],
  ['kuberntes "rotate secrts"', 'kubernetes "rotate secrets"'],
  ['Kubernetes', null],
  ['quitedifferent', null],
  ['kubernetes quitedifferent', null],
])('suggests for %j: %j', (query, suggestion) => {
  const index = open([talk('talk', { transcript: 'Kubernetes lets us rotate secrets.' })]);
  expect(suggestQuery(index, parseQuery(query))).toBe(suggestion);
});

it('is made once, and anew where the content, the file or its kind is another', () => {
  const folder = makeFolder();
  const file = path.join(folder, 'search.sqlite');
  const talks = [talk('talk', { transcript: 'A queue.' })];
  open(talks, file);
  const { ino } = statSync(file);
  expect(findIds(open(talks, file), parseQuery('queue'))).toEqual([1]);
  expect(statSync(file).ino).toBe(ino);
  const changed = [talk('talk', { transcript: 'A ladder.' })];
  expect(findIds(open(changed, file), parseQuery('ladder'))).toEqual([1]);
  writeFileSync(file, 'no database');
  expect(findIds(open(changed, file), parseQuery('ladder'))).toEqual([1]);
  expect(readdirSync(folder)).toEqual(['search.sqlite']);
});

it.each<Partial<Webinar>>([
  { gated: true },
  { unlisted: true },
  { slug: 'other' },
  { transcript: 'A queue. A ladder.' },
  { tags: { level: 'Ladder', topics: [], languages: [], clouds: [] } },
  { presenters: [{ name: 'Ladder', role: null, photo: null, host: false }] },
])('is made anew after a change of %j', (change) => {
  const file = path.join(makeFolder(), 'search.sqlite');
  const read = (webinars: Webinar[]) =>
    open(webinars, file).prepare('select slug, transcript from documents').all([]);
  const webinar = talk('talk', { transcript: 'A queue.' });
  const changed = { ...webinar, ...change };
  read([webinar]);
  const { ino } = statSync(file);
  const shown = read([changed]);
  expect(statSync(file).ino).not.toBe(ino);
  expect(shown).toEqual(open([changed]).prepare('select slug, transcript from documents').all([]));
});

it('is kept in memory where nothing can be written', () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const blocked = path.join(makeFolder(), 'file');
  writeFileSync(blocked, '');
  const index = open([talk('talk', { title: 'A queue' })], path.join(blocked, 'search.sqlite'));
  expect(findIds(index, parseQuery('queue'))).toEqual([1]);
  expect(warn).toHaveBeenCalledOnce();
  expect(() => index.exec('delete from meta')).toThrow(/readonly|read-only|query_only/i);
});
