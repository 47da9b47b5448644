/** The address of an entry's landing page. */
export function webinarPath(slug: string): string {
  return `/webinars/${slug}`;
}
