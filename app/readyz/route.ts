import { getDatabase } from '@/lib/database/open-database';
import { getSearchable } from '@/lib/search/index/get';
import { checkReadiness } from '@/lib/server/readiness';
import { getCatalogue } from '@/lib/webinars/load';

export const dynamic = 'force-dynamic';

/** Whether this server can answer visitors: send it none where it can't, and leave it running. */
export async function GET(): Promise<Response> {
  const parts = await checkReadiness({
    database: getDatabase(),
    readWebinars: () => getCatalogue().webinars,
    readIndex: getSearchable,
  });
  const isReady = Object.values(parts).every((part) => part === 'ok');
  return Response.json(
    { status: isReady ? 'ready' : 'not ready', ...parts },
    { status: isReady ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}
