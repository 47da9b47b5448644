import { logFailure } from '@/lib/log';
import { getPeople } from '@/lib/people/open-store';
import { buildOwnDataView, type OwnDataView } from '@/lib/people/view';
import { getSite } from '@/lib/site/load';
import { getCatalogue } from '@/lib/webinars/load';
import { readPersonId } from './read-person';

export type OwnPage =
  | { status: 'unknown' }
  /** The database does not answer. */
  | { status: 'away' }
  | { status: 'known'; own: OwnDataView };

/** What this browser may see of somebody's data. */
export async function readOwn(): Promise<OwnPage> {
  const personId = await readPersonId();
  if (personId === null) return { status: 'unknown' };
  const { form, language, timezone = null } = getSite();
  try {
    const own = await getPeople().readOwnData(personId);
    if (!own) return { status: 'unknown' };
    const { webinars } = getCatalogue();
    const context = { webinars, fields: form.fields, language, timezone, now: Date.now() };
    return { status: 'known', own: buildOwnDataView(own, context) };
  } catch (error) {
    logFailure('Nobody’s data was read', error);
    return { status: 'away' };
  }
}
