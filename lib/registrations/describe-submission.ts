import { readClientAddress } from '../abuse/client-address';
import { checkSubmission } from '../abuse/limits';
import { checkEmailDomain } from '../abuse/mail-domains';
import type { ReadableHeaders } from '../abuse/marked-requests';
import { getConfig } from '../config';
import { getSite } from '../site/load';
import type { Webinar } from '../webinars/model';
import { webinarPath } from '../webinars/path';
import { getSessionState } from '../webinars/state';
import { readAttribution } from './attribution';
import { getStore } from './open-store';
import type { FormValues, SubmissionDeps } from './submission';

/**
 * What the use cases want to know of a form that was sent.
 *
 * @param asked - headers of the request it came with
 */
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
  };
}
