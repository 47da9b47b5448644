import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LandingPage as Landing } from '@/components/landing/landing-page';
import { StructuredData } from '@/components/site/structured-data';
import { passHintCookieName } from '@/lib/access/pass';
import { getConfig } from '@/lib/config';
import { getSite } from '@/lib/site/load';
import { hasVideo } from '@/lib/webinars/state';
import { describeLanding } from '@/lib/webinars/structured-data/landing';
import { register, requestRecording } from './[slug]/actions';
import { readLanding, readRelated } from './[slug]/read-landing';
import { listAlternates } from './alternates';
import { describeShare } from './share-metadata';

/** What stands in the head of a landing page; nothing where there is no such webinar. */
export function landingMetadata(slug: string): Metadata {
  const read = readLanding(slug);
  if (!read) return {};
  const { documentTitle, title, metaDescription, path, shareImage, noindex } = read.landing;
  return {
    title: documentTitle,
    description: metaDescription,
    alternates: listAlternates(path),
    ...describeShare({ title, description: metaDescription, path, image: shareImage }),
    ...(noindex && { robots: { index: false } }),
  };
}

/** The page of a webinar. */
export function LandingPage({ slug }: { slug: string }) {
  const read = readLanding(slug);
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
