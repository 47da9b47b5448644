import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { Database } from '../database/connection';
import type { Webinar } from '../webinars/model';
import { buildExportColumns, buildExportRow, type ExportRow } from './export-rows';
import { createRegistrationStore } from './kysely-store';
import type { Registration, RegistrationFilter } from './store';

export const exportFormats = ['csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportInput {
  database: Database;
  format: ExportFormat;
  filter?: RegistrationFilter;
  /** Names of the form's fields, in the order of `site.json`. */
  fields: readonly string[];
  /** What the content has now. */
  webinars: readonly Pick<Webinar, 'slug' | 'title' | 'sessions'>[];
}

/** People looked up at a time. */
const batchSize = 500;

/**
 * Writes every registration, oldest first, however many there are, and ends the output. Reads page
 * by page as fast as the output takes it, so the server can write meanwhile: what comes after the
 * start may or may not be in it, and nothing is in it twice.
 *
 * CSV is RFC 4180 in UTF-8 with a mark by which spreadsheets know it; a value they would take for a
 * formula has a `'` before it. JSON is one array of objects.
 *
 * @returns how many were written
 * @throws what the database or the output threw
 */
export async function exportRegistrations(input: ExportInput, output: Writable): Promise<number> {
  let count = 0;
  async function* countRows() {
    for await (const row of readRows(input)) {
      count += 1;
      yield row;
    }
  }
  if (input.format === 'json') await pipeline(countRows, toJson, output);
  else await pipeline(countRows, createCsv(buildExportColumns(input.fields)), output);
  return count;
}

function createCsv(columns: string[]) {
  return stringify({
    columns,
    header: true,
    bom: true,
    record_delimiter: '\r\n',
    // Or else only CRLF is quoted, and a bare CR or LF ends the line for some programs.
    quote_record_delimiter: true,
    escape_formulas: true,
    cast: {
      boolean: String,
      // OWASP's list has it, escape_formulas does not: https://owasp.org/www-community/attacks/CSV_Injection
      string: (value) => (value.startsWith('\n') ? `'${value}` : value),
    },
  });
}

async function* toJson(rows: AsyncIterable<ExportRow>): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const row of rows) {
    yield separator + JSON.stringify(row);
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

async function* readRows(input: ExportInput): AsyncGenerator<ExportRow> {
  const { database, filter, fields } = input;
  const webinars = new Map(input.webinars.map((webinar) => [webinar.slug, webinar]));
  const registrations = createRegistrationStore(database).listRegistrations(filter);
  for await (const batch of inBatches(registrations)) {
    const unsubscribed = await findUnsubscribed(database, batch);
    for (const registration of batch) {
      const webinar = webinars.get(registration.webinar) ?? null;
      const unsubscribedAt = unsubscribed.get(registration.emailKey) ?? null;
      yield buildExportRow(registration, { fields, webinar, unsubscribedAt });
    }
  }
}

async function* inBatches(all: AsyncIterable<Registration>): AsyncGenerator<Registration[]> {
  let batch: Registration[] = [];
  for await (const each of all) {
    batch.push(each);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function findUnsubscribed(
  database: Database,
  batch: readonly Registration[],
): Promise<Map<string, string | null>> {
  const keys = [...new Set(batch.map(({ emailKey }) => emailKey))];
  const db = await database.ready();
  const rows = await db
    .selectFrom('people')
    .select(['email_key', 'unsubscribed_at'])
    .where('email_key', 'in', keys)
    .where('unsubscribed_at', 'is not', null)
    .execute();
  return new Map(rows.map((row) => [row.email_key, row.unsubscribed_at]));
}
