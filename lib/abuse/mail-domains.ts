import { domainToASCII } from 'node:url';
import providers from 'email-providers';
import type { Site } from '../site/schema';

type DomainRules = Pick<Site['form'], 'work_email_only' | 'allow_domains' | 'block_domains'>;

/**
 * On the list by mistake: kept for examples, or employers whose people write from there. Not a
 * judgement of the rest: who is missed can be told to write from another address.
 */
const notFree = [
  'example.com',
  'alibaba.com',
  'ancestry.com',
  'bt.com',
  'discovery.com',
  'medscape.com',
  'nus.edu.sg',
  'parrot.com',
  'singpost.com',
  'swissinfo.org',
  'techspot.com',
  'unican.es',
];

/** Missing from the list. */
const alsoFree = [
  'disroot.org',
  'duck.com',
  'fastmail.com',
  'gmx.ch',
  'mailfence.com',
  'posteo.de',
  'riseup.net',
  'tuta.com',
  'tutanota.com',
];

let freeDomains: ReadonlySet<string> | undefined;

/**
 * Whether a site takes addresses of a domain. For the server only: the list of free providers is
 * large.
 *
 * Allowed domains come first, then blocked ones, both with their subdomains. Free providers count
 * without theirs: some of them rent out subdomains to companies.
 *
 * @param email - valid, as typed
 * @param form - `site.form`
 * @returns what to show beside the field; null where the address is welcome
 */
export function checkEmailDomain(email: string, form: DomainRules): string | null {
  const typed = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  const domain = toAscii(typed);
  const belongsTo = (listed: string) => isWithin(domain, toAscii(listed));
  if (form.allow_domains.some(belongsTo)) return null;
  if (form.allow_domains.length > 0) {
    return `Addresses of ${typed} are not accepted here: use an address of ${listDomains(form.allow_domains)}`;
  }
  if (form.block_domains.some(belongsTo)) {
    return `Addresses of ${typed} are not accepted here`;
  }
  if (!form.work_email_only || !getFreeDomains().has(domain)) return null;
  return `Use your work email: addresses of ${typed} are not accepted here`;
}

function isWithin(domain: string, parent: string): boolean {
  return domain === parent || domain.endsWith(`.${parent}`);
}

/** "a.example, b.example or c.example"; no more than people read. */
function listDomains(domains: readonly string[]): string {
  if (domains.length > 5) return 'your organisation';
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(domains);
}

/** The way DNS writes a domain, in small letters. */
function toAscii(domain: string): string {
  return domainToASCII(domain) || domain.toLowerCase();
}

function getFreeDomains(): ReadonlySet<string> {
  if (!freeDomains) {
    const listed = new Set([...providers, ...alsoFree].map(toAscii));
    for (const domain of notFree) listed.delete(domain);
    freeDomains = listed;
  }
  return freeDomains;
}
