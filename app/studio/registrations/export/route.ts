import { PassThrough } from 'node:stream';
import { requireStudio } from '@/app/studio/require-studio';
import { getDatabase } from '@/lib/database/open-database';
import { logFailure } from '@/lib/log';
import { exportRegistrations } from '@/lib/registrations/export';
import { getSite } from '@/lib/site/load';
import { getCatalogue } from '@/lib/webinars/load';

export const dynamic = 'force-dynamic';

/** The registrations of a webinar, or of all, as CSV. */
export async function GET(request: Request): Promise<Response> {
  await requireStudio('/studio/registrations');
  const webinar = new URL(request.url).searchParams.get('webinar');
  const output = new PassThrough();
  const done = exportRegistrations(
    {
      database: getDatabase(),
      format: 'csv',
      filter: webinar === null ? {} : { webinar },
      fields: getSite().form.fields.map(({ name }) => name),
      webinars: getCatalogue().webinars,
    },
    output,
  );
  // Whoever downloads sees that it ends too early; the log says why.
  done.catch((error: unknown) => {
    logFailure('The export ended early', error);
    output.destroy();
  });
  const day = new Date().toISOString().slice(0, 10);
  return new Response(toWeb(output), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="registrations-${day}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  });
}

/** Reads on as fast as the other side takes it. */
function toWeb(output: PassThrough): ReadableStream<Uint8Array> {
  const chunks = output[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel() {
      output.destroy();
    },
  });
}
