import type { Metadata } from 'next';
import { getSite } from '@/lib/site/load';
import { shareImagePath } from '@/lib/webinars/path';

/**
 * What is shown where the address of a page is shared: https://ogp.me
 *
 * @param page - `path` is that of the page, `slug` that of its entry; null for the site's own picture
 */
export function describeShare(page: {
  title: string;
  description: string;
  path: string;
  slug: string | null;
}): Pick<Metadata, 'openGraph' | 'twitter'> {
  const { title, description, path, slug } = page;
  const { name, language } = getSite();
  const image = { url: shareImagePath(slug), width: 1200, height: 630, alt: title };
  return {
    openGraph: {
      type: 'website',
      siteName: name,
      locale: language.replace('-', '_'),
      title,
      description,
      url: path,
      images: [image],
    },
    twitter: { card: 'summary_large_image', title, description, images: [image] },
  };
}
