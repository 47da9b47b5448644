import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database/connection';
import { describeDatabases } from '../database/test-databases';
import type { ExportInput } from './export';
import { buildExportColumns } from './export-rows';
import { createRegistrationStore } from './kysely-store';
import { parseCsv, toObjects, writeExport } from './test-export';
import { makeRegistration } from './test-registration';

describeDatabases((createEmpty) => {
  let database: Database;

  beforeEach(async () => {
    database = (await createEmpty())();
  });

  const write = (changes?: Partial<ExportInput>) => writeExport(database, changes);

  describe('an export', () => {
    const touch = {
      utm: { utm_source: 'news', utm_campaign: 'autumn' },
      referrer: 'https://example.com/',
      page: '/webinars?utm_source=news',
    };
    const registration = makeRegistration({
      id: '0b9f0f64-8d3a-4f7e-9a4e-1f6d3f8f1c11',
      email: 'ada+x@bücher.example',
      answers: {
        first_name: 'Ada, "the"\nfirst',
        email: 'ada+x@bücher.example',
        company: '',
        state: 'Bavaria',
        old_question: 'yes',
      },
      session: 'us',
      attribution: { first: touch, last: { utm: {}, referrer: null, page: '/' } },
      cancelledAt: '2026-11-03T10:00:00.000Z',
      watchedAt: '2026-11-02T10:00:00.000Z',
    });

    beforeEach(async () => {
      await createRegistrationStore(database).register(registration);
      const db = await database.ready();
      await db.updateTable('people').set({ unsubscribed_at: '2026-11-04T10:00:00.000Z' }).execute();
    });

    it('has every column, in CSV as spreadsheets open it', async () => {
      const csv = await write();
      expect(csv.startsWith('\ufeffid,webinar,title,session,session_start,first_name,')).toBe(true);
      expect(csv.endsWith('\r\n')).toBe(true);
      expect(toObjects(csv)).toEqual([
        {
          id: registration.id,
          webinar: 'testing-in-production',
          title: 'Testing, in "production"',
          session: 'us',
          session_start: '2026-12-08T17:00:00.000Z',
          first_name: 'Ada, "the"\nfirst',
          company: '',
          answer_state: 'Bavaria',
          email: 'ada+x@bücher.example',
          consent_given: 'true',
          consent_text: registration.consentText,
          consent_version: '1',
          consent_at: '2026-11-01T10:00:00.000Z',
          page: '/webinars/testing-in-production',
          first_utm_source: 'news',
          first_utm_medium: '',
          first_utm_campaign: 'autumn',
          first_utm_term: '',
          first_utm_content: '',
          first_referrer: 'https://example.com/',
          first_page: '/webinars?utm_source=news',
          last_utm_source: '',
          last_utm_medium: '',
          last_utm_campaign: '',
          last_utm_term: '',
          last_utm_content: '',
          last_referrer: '',
          last_page: '/',
          timezone: '',
          flag: '',
          state: 'cancelled',
          cancelled_at: '2026-11-03T10:00:00.000Z',
          watched_at: '2026-11-02T10:00:00.000Z',
          unsubscribed_at: '2026-11-04T10:00:00.000Z',
          created_at: '2026-11-01T10:00:00.000Z',
          other_answers: '{"old_question":"yes"}',
        },
      ]);
    });

    it('has the same in JSON, with its types', async () => {
      const rows: unknown = JSON.parse(await write({ format: 'json' }));
      expect(rows).toEqual([
        expect.objectContaining({
          consent_given: true,
          first_utm_medium: null,
          answer_state: 'Bavaria',
          other_answers: { old_question: 'yes' },
        }),
      ]);
      const [row] = Array.isArray(rows) ? rows : [];
      expect(Object.keys(row)).toEqual(buildExportColumns(['first_name', 'company', 'state']));
    });

    it('knows nothing of webinars and sessions that are gone', async () => {
      const [row] = toObjects(await write({ webinars: [] }));
      expect(row).toMatchObject({ webinar: 'testing-in-production', title: '', session: 'us' });
      expect(row?.session_start).toBe('');
      const again = [{ slug: 'testing-in-production', title: 'Testing', sessions: [] }];
      const [sessionless] = toObjects(await write({ webinars: again }));
      expect(sessionless).toMatchObject({ title: 'Testing', session_start: '' });
    });
  });

  it('tells apart who is registered and who is flagged', async () => {
    const store = createRegistrationStore(database);
    await store.register(makeRegistration({ createdAt: '2026-11-01T10:00:00.000Z' }));
    const flagged = { flag: 'honeypot', email: 'bot@example.com' } as const;
    await store.register(makeRegistration({ ...flagged, createdAt: '2026-11-02T10:00:00.000Z' }));
    const rows = toObjects(await write());
    expect(rows.map(({ state, flag }) => [state, flag])).toEqual([
      ['registered', ''],
      ['flagged', 'honeypot'],
    ]);
    const since = new Date('2026-11-02T00:00:00Z');
    expect(toObjects(await write({ filter: { since } }))).toHaveLength(1);
    expect(toObjects(await write({ filter: { webinar: 'other' } }))).toEqual([]);
  });

  it('is right when it is empty', async () => {
    const csv = await write();
    expect(parseCsv(csv.slice(1))).toEqual([
      buildExportColumns(['first_name', 'company', 'state']),
    ]);
    expect(await write({ format: 'json' })).toBe('[]\n');
  });

  it.each(['=1+1', '+49 30 1', '-1', '@SUM(A1)', '\tx', '\rx', '\n=1', '＝1', '＋1', '－1', '＠x'])(
    'keeps %j from being a formula, and its value',
    async (hostile) => {
      const id = crypto.randomUUID();
      const answers = { first_name: hostile, company: `a${hostile}` };
      await createRegistrationStore(database).register(makeRegistration({ id, answers }));
      const [row] = toObjects(await write());
      expect(row).toMatchObject({ id, first_name: `'${hostile}`, company: `a${hostile}` });
    },
  );

  it('writes what spreadsheets, shells and JSON trip over unchanged', async () => {
    const first_name = `"quoted", \\back\\ ; | \u2028 \u202e 👩‍💻 ' "" \n \r \r\n {}`;
    await createRegistrationStore(database).register(makeRegistration({ answers: { first_name } }));
    expect(toObjects(await write())).toMatchObject([{ first_name }]);
    expect(JSON.parse(await write({ format: 'json' }))).toMatchObject([{ first_name }]);
  });
});
