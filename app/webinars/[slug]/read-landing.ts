import { cache } from 'react';
import { findWebinar, getCatalogue } from '@/lib/webinars/load';
import type { Webinar } from '@/lib/webinars/model';
import { findRelated } from '@/lib/webinars/related';
import { buildCard, buildLanding } from '@/lib/webinars/view';

/** An entry and its landing page, built once for the head and the body of one rendering. */
export const readLanding = cache((slug: string) => {
  const webinar = findWebinar(slug);
  return webinar && { webinar, landing: buildLanding(webinar, Date.now()) };
});

/** The cards of talks near to one. */
export function readRelated(webinar: Webinar) {
  const now = Date.now();
  return findRelated(webinar, getCatalogue().webinars, now).map((each) => buildCard(each, now));
}
