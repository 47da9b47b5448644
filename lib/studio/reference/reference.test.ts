import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findEntryFiles } from '../../webinars/find-files';
import { renewFieldTables } from './field-table';
import { buildJsonSchema } from './json-schema';

it('is current: npm run docs:fields', () => {
  const authoring = readFileSync('docs/authoring.md', 'utf8');
  expect(renewFieldTables(authoring)).toBe(authoring);
  const schema = JSON.parse(readFileSync('public/schemas/webinar.schema.json', 'utf8'));
  expect(schema).toEqual(JSON.parse(JSON.stringify(buildJsonSchema())));
});

describe('the JSON Schema', () => {
  const validate = new Ajv2020({ allowUnionTypes: true }).compile(buildJsonSchema());

  it.each(['content', '../shared/corpus', '../shared/seed'].filter(existsSync))(
    'lets every entry of %s pass, as editors read it',
    (folder) => {
      const files = findEntryFiles(path.resolve(folder));
      expect(files.length).toBeGreaterThan(0);
      for (const { absolute, file } of files) {
        const [, yaml = ''] = readFileSync(absolute, 'utf8').split(/^---\s*$/m);
        const data: unknown = parse(yaml, { logLevel: 'silent', uniqueKeys: false });
        validate(data);
        expect(validate.errors, file).toBeNull();
      }
    },
  );

  it.each([
    [{ gated: 'perhaps' }, '/gated'],
    [{ main: { presenters: [{ host: 3 }] } }, '/main/presenters/0/host'],
    [{ sortable_date: 20201008 }, '/sortable_date'],
  ])('finds %j', (data, place) => {
    expect(validate(data)).toBe(false);
    expect(validate.errors?.map(({ instancePath }) => instancePath)).toContain(place);
  });
});
