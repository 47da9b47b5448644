import { getSite } from '@/lib/site/load';
import { readMoment } from '@/lib/studio/preview/moment';

type Query = Record<string, string | string[] | undefined>;

/** What the address of a preview asks for. Now, where it names no moment that can be. */
export function readPreviewQuery({ at, draft, framed }: Query) {
  const moment = typeof at === 'string' ? readMoment(at, getSite().timezone ?? null) : null;
  return {
    at: moment,
    now: moment ?? Date.now(),
    draft: typeof draft === 'string' ? draft : '',
    isFramed: framed !== undefined,
    isUnreadable: at !== undefined && at !== '' && moment === null,
  };
}
