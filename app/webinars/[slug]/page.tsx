import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LandingPage as Landing } from '@/components/landing/landing-page';
import { StructuredData } from '@/components/site/structured-data';
import { passHintCookieName } from '@/lib/access/pass';
import { getConfig } from '@/lib/config';
import { getSite } from '@/lib/site/load';
import { getCatalogue } from '@/lib/webinars/load';
import { hasVideo } from '@/lib/webinars/state';
import { describeLanding } from '@/lib/webinars/structured-data/landing';
import { listAlternates } from '../alternates';
import { describeShare } from '../share-metadata';
import { register, requestRecording } from './actions';
import { readLanding, readRelated } from './read-landing';

export const revalidate = 60;
export const dynamicParams = false;

type Props = PageProps<'/webinars/[slug]'>;

export function generateStaticParams() {
  const { webinars } = getCatalogue();
  return webinars.filter((entry) => entry.externalUrl === null).map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const read = readLanding((await params).slug);
  if (!read) return {};
  const { documentTitle, title, metaDescription, path, slug, noindex } = read.landing;
  return {
    title: documentTitle,
    description: metaDescription,
    alternates: listAlternates(path),
    ...describeShare({ title, description: metaDescription, path, slug }),
    ...(noindex && { robots: { index: false } }),
  };
}

export default async function LandingPage({ params }: Props) {
  const read = readLanding((await params).slug);
  if (!read) notFound();
  const { webinar, landing } = read;
  const site = getSite();
  const actions = { register, requestRecording, hint: passHintCookieName };
  const data = describeLanding(landing, { siteUrl: getConfig().siteUrl, siteName: site.name });
  return (
    <>
      {!landing.noindex && <StructuredData data={data} />}
      <Landing
        {...{ landing, site, actions }}
        isStreamed={hasVideo(webinar)}
        related={readRelated(webinar)}
      />
    </>
  );
}
