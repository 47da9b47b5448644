import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionCard } from '@/components/landing/action-card';
import { RecordingLayout } from '@/components/landing/recording-layout';
import { Related } from '@/components/landing/related';
import { SplitLayout } from '@/components/landing/split-layout';
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
  const { video, transcript } = landing;
  const actions = { register, requestRecording, hint: passHintCookieName };
  const card = <ActionCard {...{ landing, site, ...actions }} isStreamed={hasVideo(webinar)} />;
  const data = describeLanding(landing, { siteUrl: getConfig().siteUrl, siteName: site.name });
  return (
    <>
      {!landing.noindex && <StructuredData data={data} />}
      {video ? (
        <RecordingLayout {...{ landing, video, transcript, site }} />
      ) : (
        <SplitLayout landing={landing} language={site.language} card={card} />
      )}
      <Related cards={readRelated(webinar)} language={site.language} />
    </>
  );
}
