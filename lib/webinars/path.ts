/** The address of an entry's landing page. */
export function webinarPath(slug: string): string {
  return `/webinars/${slug}`;
}

/** The address of an entry's transcript as a file. */
export function transcriptPath(slug: string, extension: 'txt' | 'vtt'): string {
  return `${webinarPath(slug)}/transcript.${extension}`;
}

/** The address at which calendars subscribe to a calendar file, whatever the scheme of the site is. */
export function webcalAddress(siteUrl: string, path: string): string {
  return `webcal://${new URL(siteUrl).host}${path}`;
}

/** The address of the picture that is shown where a page is shared; of the catalogue's for null. */
export function shareImagePath(slug: string | null): string {
  return slug === null ? '/webinars/share-image.png' : `${webinarPath(slug)}/share-image.png`;
}
