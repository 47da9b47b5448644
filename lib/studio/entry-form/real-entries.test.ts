import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findEntryFiles } from '../../webinars/find-files';
import { readEntryForm } from './entry-form';
import { listChanges } from './list-changes';
import { readSentInputs, readText } from './sent-form';
import { sendUntouched } from './sent-form.fixture';

const folders = ['content', '../shared/corpus', '../shared/seed'].map((each) => path.resolve(each));
const files = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => findEntryFiles(folder))
  .filter(({ obstacle, isBeside }) => obstacle === null && !isBeside);

describe('a form that was opened and sent changes nothing', () => {
  test.each(files.map((each) => [each.file, each.absolute]))('%s', (_, absolute) => {
    const form = readEntryForm(readFileSync(absolute, 'utf8'));
    if (!form) throw new Error('The entry has no form.');
    const { data, fields, inputs, body } = form;
    const sent = sendUntouched(fields, inputs, body);
    const typed = readSentInputs(sent, fields, inputs);
    expect(listChanges(data, fields, inputs, typed)).toEqual([]);
    expect(readText(sent, 'body')).toBe(body);
    // A tick is one change, whatever else the entry has.
    const ticked = { ...typed, featured: typed.featured === 'on' ? '' : 'on' };
    expect(listChanges(data, fields, inputs, ticked)).toMatchObject([{ path: ['featured'] }]);
  });
});
