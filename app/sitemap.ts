import type { MetadataRoute } from 'next';
import { getConfig } from '@/lib/config';
import { getCatalogue } from '@/lib/webinars/load';
import { webinarPath } from '@/lib/webinars/path';

export const revalidate = 60;

export default function sitemap(): MetadataRoute.Sitemap {
  const { siteUrl } = getConfig();
  const pages = getCatalogue()
    .webinars.filter(({ noindex, externalUrl }) => !noindex && externalUrl === null)
    .map(({ slug }) => webinarPath(slug));
  return ['/webinars', ...pages].map((path) => ({ url: `${siteUrl}${path}` }));
}
