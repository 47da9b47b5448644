import { isReserved } from './fields/slug';
import type { Redirect } from './model';

/** A file's wish that an address lead somewhere. */
export interface RedirectClaim {
  /** As written: a path, or a name beside the webinars. */
  from: string;
  /** A path of the site or a complete address. */
  to: string;
  file: string;
  /** Nobody wrote a `folder` claim: it gives way to all others without a word. */
  field: 'aliases' | 'redirect_to' | 'url_slug' | 'folder';
  /** The entry whose own address it is; null for an alias. */
  slug: string | null;
}

export interface RedirectProblem {
  severity: 'error' | 'warning';
  claim: RedirectClaim;
  message: string;
}

/** First parts of addresses that the site itself answers, now or in time. */
const ownRooms = new Set([
  '_next',
  'api',
  'health',
  'internal',
  'registrations',
  'sitemaps',
  'studio',
  'unsubscribe',
]);
const ownFiles = new Set(['sitemap.xml', 'robots.txt', 'favicon.ico']);
/** What the site answers below the page of an entry. */
const belowPages =
  /^(watch|access|calendar\.ics|link-expired|share-image\.png|transcript\.(txt|vtt))$/;

/**
 * Settles which addresses redirect where. Pages win over redirects, the first claim over later
 * ones; chains are followed to their end, and what leads back to itself is left out.
 *
 * @param pages - the addresses of the entries' own pages
 */
export function settleRedirects(
  claims: RedirectClaim[],
  pages: ReadonlySet<string>,
): { redirects: Redirect[]; problems: RedirectProblem[] } {
  const problems: RedirectProblem[] = [];
  const taken = new Map<string, RedirectClaim>();
  const pageKeys = new Set([...pages].map(toKey));
  for (const written of claims) {
    const claim = { ...written, from: toPath(written.from), to: toTarget(written.to) };
    const warn = (message: string) => {
      if (claim.field === 'folder') return;
      problems.push({ severity: 'warning', claim: written, message });
    };
    const key = toKey(claim.from);
    const earlier = taken.get(key);
    const leadsToItself = key === toKey(claim.to);
    if (leadsToItself && claim.field !== 'redirect_to') continue;
    if (isOwnPage(key, pageKeys)) warn(`${claim.from} is a page of the site; it does not redirect`);
    else if (pageKeys.has(key))
      warn(`${claim.from} is the page of another entry; it does not redirect`);
    else if (!earlier) taken.set(key, claim);
    // An entry that redirects may say elsewhere where its card leads: both hold.
    else if (toKey(earlier.to) !== toKey(claim.to) && earlier.file !== claim.file) {
      warn(`${claim.from} already leads to ${earlier.to}, says ${earlier.file}`);
    }
  }

  const redirects = [...taken.values()].flatMap((claim) => {
    const to = follow(claim, taken);
    if (to === null) {
      const message = `${claim.from} leads back to itself`;
      problems.push({ severity: 'error', claim, message });
      return [];
    }
    // Another entry may get the address one day: browsers must not keep for ever what nobody wrote.
    const permanent = claim.field === 'aliases' || claim.field === 'redirect_to';
    return [{ from: claim.from, to, permanent, slug: claim.slug }];
  });
  return { redirects, problems };
}

/** Whether everything below a first part of an address is the site's own, for example `/webinars`. */
export function isOwnRoom(path: string): boolean {
  const [, first = ''] = path.toLowerCase().split('/');
  return first === 'webinars' || ownRooms.has(first);
}

function isOwnPage(key: string, pageKeys: ReadonlySet<string>): boolean {
  const [, first = '', second = '', third = ''] = key.split('/');
  if (ownRooms.has(first) || ownFiles.has(key.slice(1))) return true;
  if (first !== 'webinars') return first === '';
  if (second === '' || isReserved(second)) return true;
  return pageKeys.has(`/webinars/${second}`) && belowPages.test(third);
}

function follow(claim: RedirectClaim, claims: Map<string, RedirectClaim>): string | null {
  const seen = new Set([toKey(claim.from)]);
  let { to } = claim;
  for (;;) {
    if (!to.startsWith('/')) return to;
    const key = toKey(to);
    if (seen.has(key)) return null;
    seen.add(key);
    const next = claims.get(key);
    // An alias ends at the page that leads away: only pages answer with any address as it is.
    if (!next || (claim.slug === null && !isPlainPath(next.to))) return to;
    to = next.to;
  }
}

function isPlainPath(address: string): boolean {
  return /^\/[^?#]*$/.test(address);
}

/** Addresses are compared as the server does: without case, query and trailing slash. */
function toKey(address: string): string {
  return address.startsWith('/') ? toPath(address).toLowerCase() : address;
}

/**
 * The path as browsers ask for it: "old-name" is beside the webinars, "/events/old/" loses its
 * slash, "../old" its dots, and "/über" becomes "/%C3%BCber".
 */
function toPath(address: string): string {
  // Most are like this already, and there may be tens of thousands.
  if (/^(?:\/[\w~-]+)+$/.test(address)) return address;
  const withoutHost = address.replace(/^https?:\/\/[^/]*/i, '').replace(/[/\\]+/g, '/');
  const relative = withoutHost.startsWith('/') ? withoutHost : `./${withoutHost}`;
  const whole = relative.replace(/%(?![0-9a-f]{2})/gi, '%25');
  const { pathname } = new URL(whole, 'http://site/webinars/');
  return pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname;
}

/** A path of the site keeps query and fragment, and loses the slash before them. */
function toTarget(address: string): string {
  return address.startsWith('/') ? address.replace(/(.)\/(?=$|[?#])/, '$1') : address;
}
