/** The address of an entry's landing page. */
export function webinarPath(slug: string): string {
  return `/webinars/${slug}`;
}

/** The address of an entry's transcript as a file. */
export function transcriptPath(slug: string, extension: 'txt' | 'vtt'): string {
  return `${webinarPath(slug)}/transcript.${extension}`;
}

/** The address of the picture that is shown where a page is shared; of the catalogue's for null. */
export function shareImagePath(slug: string | null): string {
  return slug === null ? '/webinars/share-image.png' : `${webinarPath(slug)}/share-image.png`;
}
