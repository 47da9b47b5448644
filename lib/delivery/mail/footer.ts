/** What stands below every mail: why it came, and what can be done about it. */
export interface Footer {
  reason: string;
  links: Array<{ label: string; href: string }>;
}

/**
 * The end of a mail.
 *
 * @param siteName - of `site.json`
 * @param siteUrl - origin
 * @param stopLink - the page that stops mail; null for mail that can't be stopped
 */
export function buildFooter(siteName: string, siteUrl: string, stopLink: string | null): Footer {
  const links = [{ label: 'Your registrations', href: new URL('/registrations', siteUrl).href }];
  if (stopLink !== null) links.push({ label: 'Stop reminders and news', href: stopLink });
  return { reason: `From ${siteName}, because somebody gave this address there.`, links };
}
