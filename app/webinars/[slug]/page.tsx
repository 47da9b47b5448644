import type { Metadata } from 'next';
import { getCatalogue } from '@/lib/webinars/load';
import { LandingPage, landingMetadata } from '../landing-page';
import { takeAhead } from '../take-ahead';

export const revalidate = 60;
/** What has come since the build is shown by `app/internal/later`. */
export const dynamicParams = false;

type Props = PageProps<'/webinars/[slug]'>;

export function generateStaticParams() {
  return takeAhead(() =>
    getCatalogue()
      .webinars.filter((entry) => entry.externalUrl === null)
      .map(({ slug }) => ({ slug })),
  );
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return landingMetadata((await params).slug);
}

export default async function Page({ params }: Props) {
  return <LandingPage slug={(await params).slug} />;
}
