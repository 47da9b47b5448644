import { readFileSync, writeFileSync } from 'node:fs';
import { renewFieldTables } from '../studio/reference/field-table';
import { buildJsonSchema } from '../studio/reference/json-schema';

/** `npm run docs:fields`: what is generated from the schema of entries; a test says when it is due. */
const authoring = 'docs/authoring.md';
writeFileSync(authoring, renewFieldTables(readFileSync(authoring, 'utf8')));
writeFileSync(
  'public/schemas/webinar.schema.json',
  `${JSON.stringify(buildJsonSchema(), null, 2)}\n`,
);
