import { describe, expect, test } from 'vitest';
import { type FormInput, readInputs } from './field-inputs';
import { fieldGroups, multipleField } from './form-fields';
import { listChanges } from './list-changes';

const fields = [...fieldGroups.flatMap((group) => group.fields), multipleField];

function change(data: Record<string, unknown>, changes: FormInput) {
  const before = readInputs(data, fields);
  return listChanges(data, fields, before, { ...before, ...changes });
}

describe('what was left as it was is not written', () => {
  test.each([
    {},
    { title: 'Two\nlines', meta_desc: 'Folded\n', featured: 'yes', tags: ['a', 'b'] },
    { main: { learn: '- a\n- b', presenters: ['Ada'] }, chapters: [{ '12:34': 'Title' }] },
    { sessions: [{ label: 'EMEA', sortable_date: '2026-12-03' }], tags: 'a, b' },
  ])('%j', (data) => {
    expect(change(data, {})).toEqual([]);
    const typed = readInputs(data, fields);
    // As HTML sends it back: no line breaks in one line.
    const flat = { title: String(typed.title).replace(/\n/g, '') };
    expect(change(data, flat)).toEqual([]);
  });
});

test('a text, a flag and a list', () => {
  const data = { title: 'Old', gated: 'false', aliases: ['/a'] };
  expect(change(data, { title: 'New', gated: 'on', aliases: '/a\n\n/b ' })).toEqual([
    { path: ['title'], value: 'New' },
    { path: ['gated'], value: true },
    { path: ['aliases'], value: ['/a', '/b'] },
  ]);
});

test('a flag that is neither true nor false can be set to either', () => {
  expect(change({ gated: 'ture' }, { gated: '' })).toEqual([{ path: ['gated'], value: false }]);
  expect(change({ gated: 'ture' }, { gated: 'on' })).toEqual([{ path: ['gated'], value: true }]);
});

test('fields of main are written where they stand', () => {
  const now = { 'main.duration': '1 hour' };
  const pathIn = (data: Record<string, unknown>) => change(data, now)[0]?.path;
  expect(pathIn({ main: { duration: '2 hours' } })).toEqual(['main', 'duration']);
  expect(pathIn({ duration: '2 hours' })).toEqual(['duration']);
  expect(pathIn({ duration: '2 hours', main: { title: 'x' } })).toEqual(['duration']);
  expect(pathIn({ main: { title: 'x' } })).toEqual(['main', 'duration']);
  expect(pathIn({ title: 'x' })).toEqual(['duration']);
});

test('topics that are the tags themselves stay so', () => {
  const now = { 'tags.topics': 'a\nc' };
  expect(change({ tags: ['a', 'b'] }, now)).toEqual([{ path: ['tags', 1], value: 'c' }]);
  expect(change({ tags: 'a, b' }, now)).toEqual([{ path: ['tags'], value: ['a', 'c'] }]);
});

describe('rows', () => {
  const ada = { name: 'Ada', role: 'Engineer', x: 'kept', host: 'true' };
  const presenters = (rows: Array<Record<string, string>>) => ({ 'main.presenters': rows });
  const row = { name: 'Ada', role: 'Engineer', photo: '', host: 'on' };
  const empty = { name: '', role: '', photo: '', host: '' };

  test('a cell alone is written where no row came or went', () => {
    const data = { main: { presenters: [ada] } };
    expect(change(data, presenters([{ ...row, role: 'CTO', host: '' }]))).toEqual([
      { path: ['main', 'presenters', 0, 'role'], value: 'CTO' },
      { path: ['main', 'presenters', 0, 'host'], value: false },
    ]);
  });

  test('a row that was emptied is taken out, and unknown fields of the others stay', () => {
    const data = { main: { presenters: ['Bo', ada] } };
    expect(change(data, presenters([empty, row]))).toEqual([
      { path: ['main', 'presenters'], value: [ada] },
    ]);
  });

  test('a row is added', () => {
    const added = { ...empty, name: 'Bo' };
    expect(change({ main: {} }, presenters([added]))).toEqual([
      { path: ['main', 'presenters'], value: [{ name: 'Bo' }] },
    ]);
  });
});
