/** The address of an entry's landing page. */
export function webinarPath(slug: string): string {
  return `/webinars/${slug}`;
}

/** The address of an entry's transcript as a file. */
export function transcriptPath(slug: string, extension: 'txt' | 'vtt'): string {
  return `${webinarPath(slug)}/transcript.${extension}`;
}
