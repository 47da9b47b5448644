import { readClientAddress } from '@/lib/abuse/client-address';
import { checkSubmission } from '@/lib/abuse/limits';
import { checkEmailDomain } from '@/lib/abuse/mail-domains';
import type { ReadableHeaders } from '@/lib/abuse/marked-requests';
import { answerTooManyRequests } from '@/lib/abuse/too-many-requests';
import { getConfig } from '@/lib/config';
import { readAttribution } from '@/lib/registrations/attribution';
import { getStore } from '@/lib/registrations/open-store';
import type { FormValues, SubmissionDeps } from '@/lib/registrations/submission';
import { getSite } from '@/lib/site/load';
import type { Webinar } from '@/lib/webinars/model';
import { webinarPath } from '@/lib/webinars/path';
import { getSessionState } from '@/lib/webinars/state';

/** What the use cases want to know of a form that was sent, and how to answer its request. */
export function describeSubmission(webinar: Webinar, data: FormValues, asked: ReadableHeaders) {
  const { siteUrl, trustedProxies } = getConfig();
  const { form, limits } = getSite();
  const now = Date.now();
  const open = webinar.sessions.filter((each) => getSessionState(each, webinar, now) !== 'over');
  const address = readClientAddress(asked, trustedProxies);
  const deps: SubmissionDeps = {
    store: getStore(),
    now,
    admit: (emailKey, db) => checkSubmission({ address, emailKey }, { db, limits }),
    checkDomain: checkEmailDomain,
  };
  return {
    input: {
      webinar: { slug: webinar.slug, sessionIds: open.map(({ id }) => id) },
      form,
      data,
      page: webinarPath(webinar.slug),
      attribution: readAttribution(data, { referer: asked.get('referer'), siteUrl }),
      timezone: data.timezone ?? null,
    },
    deps,
    /** Passes a result on, and says in the status when there were too many. */
    answer<T extends { status: string; retryAfterSeconds?: number }>(result: T): T {
      if (result.status === 'limited') answerTooManyRequests(asked, result.retryAfterSeconds ?? 60);
      return result;
    },
  };
}
