/** Addresses below /webinars that are, or will be, pages of their own. */
const reserved = new Set([
  'calendar',
  'feed',
  'no-recording',
  'on-demand',
  'presenters',
  'pulumi-tv',
  'search',
  'series',
  'share-image',
  'topics',
]);

/** Why a text can't be the last part of an address, or null where it can. */
export function slugProblem(slug: string): string | null {
  if (/[/\\]|\.\./.test(slug)) return 'must be one part of an address, without / or ..';
  if (!/^[A-Za-z0-9_~][A-Za-z0-9._~-]*$/.test(slug)) {
    return 'may have letters a–z, digits, - and _ only';
  }
  if (slug.length > 120) return 'must have 120 characters or fewer';
  if (isReserved(slug)) return `is the address of a page of the site, /webinars/${slug}`;
  return null;
}

/** Whether a page of the site has the address; "feed.xml" counts as "feed". */
export function isReserved(slug: string): boolean {
  return reserved.has(slug.toLowerCase().replace(/\..*$/, ''));
}

/** The slug of a folder or file: its name, or the nearest to it that can be one. */
export function slugFromName(name: string): string {
  if (slugProblem(name) === null) return name;
  const made = toSlug(name) || 'webinar';
  return slugProblem(made) === null ? made : `${made}-webinar`;
}

/** A slug made from any text: "Über Züge & mehr" becomes "uber-zuge-mehr"; may be empty. */
export function toSlug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
}

/**
 * What addresses write for a name, in any script: "Policy as Code" is "policy-as-code", "C#" is
 * "c-sharp", "東京" stays. Empty for marks alone.
 */
export function toNamePart(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\+/g, ' plus ')
    .replace(/#/g, ' sharp ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** Whether a text is a complete http or https address, on one line. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\p{Cc}]+$/iu.test(text) && URL.canParse(text);
}
