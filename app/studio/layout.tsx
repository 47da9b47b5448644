import type { Metadata } from 'next';

/** Nothing of it is for search engines. */
export const metadata: Metadata = {
  title: { default: 'Studio', template: '%s · Studio' },
  robots: { index: false, follow: false },
};

export default function StudioLayout({ children }: LayoutProps<'/studio'>) {
  return children;
}
