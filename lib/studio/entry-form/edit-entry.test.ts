import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { editEntry, openForm } from './edit-entry';
import { readEntryForm } from './entry-form';
import { type EditableEntry, findEditableEntry } from './find-entry';
import type { EntryFormState } from './form-state';
import { sendUntouched } from './sent-form.fixture';

const text = `---
# Name of the webinar.
title: "Ada's talk"
type: webinars
gated: false # for now
main:
    sortable_date: 2026-12-08T09:00:00-08:00
    description: |
        One.

        Two.
    presenters:
        - name: Ada Example
          role: Engineer
---

Below.
`;

let folder = '';
let file = '';

vi.mock('../../config', () => ({
  getConfig: () => ({ contentDir: folder, isProduction: false, isBuild: true }),
}));

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'entry-form-'));
  file = writeEntry('talk', text);
});

afterEach(() => rmSync(folder, { recursive: true }));

function writeEntry(slug: string, content: string): string {
  const own = path.join(folder, 'webinars', slug);
  mkdirSync(own, { recursive: true });
  writeFileSync(path.join(own, 'index.md'), content);
  return path.join(own, 'index.md');
}

function find(slug = 'talk'): EditableEntry {
  const entry = findEditableEntry(slug);
  if (!entry) throw new Error(`There is no ${slug}.`);
  return entry;
}

/** What a browser sends of a form in a state, with some of it changed. */
function fillIn(state: EntryFormState, changes: Record<string, string> = {}): FormData {
  const fields = readEntryForm(readFileSync(file, 'utf8'))?.fields ?? [];
  const sent = sendUntouched(fields, state.inputs, state.body);
  sent.set('loaded', state.loaded);
  sent.set('reviewed', state.reviewed);
  for (const [name, value] of Object.entries(changes)) {
    sent.set(name, value.replace(/\n/g, '\r\n'));
  }
  return sent;
}

function open(): EntryFormState {
  const opened = openForm(find());
  if (!opened) throw new Error('There is no form.');
  return opened.state;
}

function review(state: EntryFormState, changes: Record<string, string>): EntryFormState {
  const reviewed = editEntry(find(), fillIn(state, changes));
  if (!reviewed) throw new Error('It was saved.');
  return reviewed;
}

const save = { intent: 'save' };
const shown = (state: EntryFormState | null) =>
  (state?.diff ?? [])
    .flat()
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, text }) => `${kind === 'added' ? '+' : '-'}${text}`);

test('nothing typed is nothing changed', () => {
  expect(review(open(), {})).toMatchObject({ status: 'unchanged', diff: [] });
  expect(review(open(), save).status).toBe('unchanged');
});

test('shows what it would write, then writes that and not a byte more', () => {
  const reviewed = review(open(), { title: "Ada's other talk", gated: 'on' });
  expect(reviewed.status).toBe('reviewed');
  expect(shown(reviewed)).toEqual([
    '-title: "Ada\'s talk"',
    '+title: "Ada\'s other talk"',
    '-gated: false # for now',
    '+gated: true # for now',
  ]);
  expect(readFileSync(file, 'utf8')).toBe(text);
  expect(editEntry(find(), fillIn(reviewed, save))).toBeNull();
  const expected = text.replace("Ada's talk", "Ada's other talk").replace('false #', 'true #');
  expect(readFileSync(file, 'utf8')).toBe(expected);
});

test('does not save what was not reviewed', () => {
  expect(review(open(), { title: 'New', ...save }).status).toBe('reviewed');
  const reviewed = review(open(), { title: 'New' });
  expect(review(reviewed, { title: 'Newer', ...save }).status).toBe('reviewed');
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('says what is wrong beside its field, and refuses to take the entry out', () => {
  const reviewed = review(open(), { 'main.sortable_date': '8th of Dec' });
  expect(reviewed.problems['main.sortable_date']).toMatchObject([
    { severity: 'error', message: '"8th of Dec" is not a date' },
  ]);
  const refused = review(reviewed, save);
  expect(refused.status).toBe('refused');
  expect(refused.inputs['main.sortable_date']).toBe('8th of Dec');
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('refuses an address that leaves the entry none of its own', () => {
  // The folder's own name went to another entry, and the one that is asked for is taken.
  writeFileSync(file, text.replace('type:', 'url_slug: fresh\ntype:'));
  writeEntry('other', text.replace('type:', 'url_slug: talk\ntype:'));
  writeEntry('third', text);
  const opened = openForm(find('fresh'));
  const sent = fillIn(opened?.state ?? open(), { url_slug: 'third', ...save });
  const refused = editEntry(find('fresh'), sent);
  expect(refused?.status).toBe('refused');
  expect(refused?.problems.url_slug?.[0]?.message).toContain('is the slug of');
});

test('shows warnings, and saves all the same', () => {
  const reviewed = review(open(), { preview_image: '/nothing.png' });
  expect(reviewed.problems.preview_image).toMatchObject([{ severity: 'warning' }]);
  expect(editEntry(find(), fillIn(reviewed, save))).toBeNull();
});

test('tells of what changed meanwhile, and keeps what was typed', () => {
  const first = review(open(), { title: 'Mine' });
  writeFileSync(file, text.replace('Engineer', 'CTO').replace('Below', 'Above'));
  const stale = review(first, save);
  expect(stale.status).toBe('stale');
  expect(stale.meanwhile.flat().map((line) => line.text)).toContain('          role: CTO');
  expect(shown(stale)).toEqual(['-title: "Ada\'s talk"', '+title: "Mine"']);
  expect(editEntry(find(), fillIn(stale, save))).toBeNull();
  const expected = text.replace("Ada's talk", 'Mine').replace('Engineer', 'CTO');
  expect(readFileSync(file, 'utf8')).toBe(expected.replace('Below', 'Above'));
});

test('keeps the line ends of a file', () => {
  writeFileSync(file, text.replace(/\n/g, '\r\n'));
  const reviewed = review(open(), { title: 'New', body: '\nBelow.\nMore.\n' });
  expect(editEntry(find(), fillIn(reviewed, save))).toBeNull();
  const expected = text.replace("Ada's talk", 'New').replace('Below.\n', 'Below.\nMore.\n');
  expect(readFileSync(file, 'utf8')).toBe(expected.replace(/\n/g, '\r\n'));
});

test.each([
  'x"\ngated: true\nfeatured: true',
  'x\n---\n# Another file',
  '*alias &anchor !!js/function "x"',
  "'; {a: b} # comment",
  '- [x](y)\n<<: *main',
  '{{now}} %TAG ? | >',
])('what is typed stays the value of its field: %j', (typed) => {
  const reviewed = review(open(), { 'main.description': typed, 'main.presenters.0.role': typed });
  expect(editEntry(find(), fillIn(reviewed, save))).toBeNull();
  const after = open();
  // Below a `|` a text ends with its line.
  expect(String(after.inputs['main.description']).replace(/\n$/, '')).toBe(typed);
  // A line has no line breaks, whoever sends them.
  expect(after.inputs['main.presenters']).toMatchObject([{ role: typed.replace(/\n/g, '') }]);
  expect(after.inputs).toMatchObject({ title: "Ada's talk", gated: '', featured: '' });
  expect(after.body).toBe('\nBelow.\n');
});

test('finds entries by name only, and none by a path', () => {
  writeEntry('broken', '---\ntitle: [\n---\n');
  expect(findEditableEntry('broken')).not.toBeNull();
  for (const slug of ['..', '../talk', '..%2ftalk', 'webinars/talk', file, 'talk\0', '', 'TALK']) {
    expect(findEditableEntry(slug)).toBeNull();
  }
});
