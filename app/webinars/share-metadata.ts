import type { Metadata } from 'next';
import { getSite } from '@/lib/site/load';
import { shareImagePath } from '@/lib/webinars/path';

/**
 * What is shown where the address of a page is shared: https://ogp.me
 *
 * @param page - `path` is that of the page; `image` the picture, the site's own where it is absent
 */
export function describeShare(page: {
  title: string;
  description: string;
  path: string;
  image?: string;
}): Pick<Metadata, 'openGraph' | 'twitter'> {
  const { title, description, path, image = shareImagePath(null) } = page;
  const { name, language } = getSite();
  // Only of those that are drawn here the size is known.
  const isDrawn = image.startsWith('/webinars/');
  const picture = { url: image, alt: title, ...(isDrawn && { width: 1200, height: 630 }) };
  return {
    openGraph: {
      type: 'website',
      siteName: name,
      locale: language.replace('-', '_'),
      title,
      description,
      url: path,
      images: [picture],
    },
    twitter: { card: 'summary_large_image', title, description, images: [picture] },
  };
}
