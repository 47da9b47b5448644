import { leadTo } from '@/lib/access/link-answer';
import { logFailure } from '@/lib/log';
import { buildExport } from '@/lib/people/export';
import { getPeople } from '@/lib/people/open-store';
import { getSite } from '@/lib/site/load';
import { readPersonId } from '../read-person';

/** Everything that is stored about a person, as a JSON file to keep. */
export async function GET(): Promise<Response> {
  const personId = await readPersonId();
  if (personId === null) return leadTo('/registrations');
  const shared = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' };
  try {
    const own = await getPeople().readOwnData(personId);
    if (!own) return leadTo('/registrations');
    const made = buildExport(own, getSite().name, Date.now());
    return new Response(`${JSON.stringify(made, null, 2)}\n`, {
      headers: {
        ...shared,
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': 'attachment; filename="my-registrations.json"',
      },
    });
  } catch (error) {
    logFailure('Nothing was exported', error);
    const text = 'Our database does not answer just now. Please try again in a minute.';
    return new Response(text, { status: 503, headers: { ...shared, 'Retry-After': '60' } });
  }
}
