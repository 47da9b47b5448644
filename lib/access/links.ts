import { webinarPath } from '../webinars/path';
import { getSigner, type Signer, signToken } from './token';

const day = 24 * 60 * 60;

/** How long mailed links are good for, in seconds. */
const lifetimes = { access: 400 * day, 'own-data': day, unsubscribe: 3 * 365 * day } as const;

/**
 * The magic link of a registration: opens every gated recording on the browser it is opened with.
 *
 * @returns an address of this site; valid for 400 days
 */
export async function buildAccessLink(
  webinar: string,
  registrationId: string,
  signer: Signer = getSigner(),
): Promise<string> {
  const token = await signToken('access', registrationId, lifetimes.access, signer);
  return buildUrl(`${webinarPath(webinar)}/access`, token, signer);
}

/**
 * The link to everything that is stored about a person. Valid for a day.
 *
 * @param personId - the id in `people`
 */
export async function buildOwnDataLink(
  personId: string,
  signer: Signer = getSigner(),
): Promise<string> {
  const token = await signToken('own-data', personId, lifetimes['own-data'], signer);
  return buildUrl('/registrations/access', token, signer);
}

/**
 * The addresses that stop mail: a page with a button for people, and one that mail programs post to
 * (RFC 8058). Valid for three years.
 *
 * @param personId - the id in `people`
 */
export async function buildUnsubscribeLinks(
  personId: string,
  signer: Signer = getSigner(),
): Promise<{ page: string; oneClick: string }> {
  const token = await signToken('unsubscribe', personId, lifetimes.unsubscribe, signer);
  return {
    page: buildUrl('/unsubscribe', token, signer),
    oneClick: buildUrl('/unsubscribe/one-click', token, signer),
  };
}

function buildUrl(path: string, token: string, { issuer }: Signer): string {
  const url = new URL(path, issuer);
  url.searchParams.set('token', token);
  return url.href;
}
