import type { Redirect } from './model';

/** A file's wish that an address lead somewhere. */
export interface RedirectClaim {
  /** As written: a path, or a name beside the webinars. */
  from: string;
  /** A path of the site or a complete address. */
  to: string;
  file: string;
  field: 'aliases' | 'redirect_to' | 'url_slug';
  /** The entry whose own address it is; null for an alias. */
  slug: string | null;
}

export interface RedirectProblem {
  severity: 'error' | 'warning';
  claim: RedirectClaim;
  message: string;
}

/** Addresses that pages of the site answer, beside those of the entries. */
const ownPages =
  /^\/(_next(\/.*)?|webinars(\/(on-demand|pulumi-tv|no-recording|search|presenters|series|topics)(\/.*)?)?|internal(\/.*)?|sitemap\.xml|robots\.txt|favicon\.ico)?$/;

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
    const warn = (message: string) =>
      problems.push({ severity: 'warning', claim: written, message });
    const key = toKey(claim.from);
    const earlier = taken.get(key);
    if (claim.field === 'aliases' && key === toKey(claim.to)) continue;
    if (ownPages.test(key)) warn(`${claim.from} is a page of the site; it does not redirect`);
    else if (pageKeys.has(key))
      warn(`${claim.from} is the page of another entry; it does not redirect`);
    else if (!earlier) taken.set(key, claim);
    else if (toKey(earlier.to) !== toKey(claim.to)) {
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
    // An external webinar may get a page here one day: browsers must not keep that for ever.
    return [{ from: claim.from, to, permanent: claim.field !== 'url_slug', slug: claim.slug }];
  });
  return { redirects, problems };
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

/** "old-name" is beside the webinars; "/events/old/" loses its slash. */
function toPath(address: string): string {
  const withoutHost = address.replace(/^https?:\/\/[^/]*/i, '');
  const absolute = withoutHost.startsWith('/') ? withoutHost : `/webinars/${withoutHost}`;
  const path = absolute.replace(/[?#].*$/, '').replace(/\/{2,}/g, '/');
  return path.length > 1 ? path.replace(/\/$/, '') : path;
}

/** A path of the site keeps query and fragment, and loses the slash before them. */
function toTarget(address: string): string {
  return address.startsWith('/') ? address.replace(/(.)\/(?=$|[?#])/, '$1') : address;
}
