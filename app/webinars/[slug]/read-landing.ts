import { cache } from 'react';
import { findWebinar } from '@/lib/webinars/load';
import { buildLanding } from '@/lib/webinars/view';

/** An entry and its landing page, built once for the head and the body of one rendering. */
export const readLanding = cache((slug: string) => {
  const webinar = findWebinar(slug);
  return webinar && { webinar, landing: buildLanding(webinar, Date.now()) };
});
