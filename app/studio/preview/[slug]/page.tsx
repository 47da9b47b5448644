import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireStudio } from '@/app/studio/require-studio';
import { LandingPage } from '@/components/landing/landing-page';
import { NoPage } from '@/components/studio/preview/no-page';
import { PreviewBar } from '@/components/studio/preview/preview-bar';
import { passHintCookieName } from '@/lib/access/pass';
import { getSite } from '@/lib/site/load';
import { keepCardInside, keepLandingInside } from '@/lib/studio/preview/keep-inside';
import { listStops } from '@/lib/studio/preview/moment';
import { readEntryPreview } from '@/lib/studio/preview/read-preview';
import { findRelated } from '@/lib/webinars/related';
import { hasVideo } from '@/lib/webinars/state';
import { buildCard, buildLanding } from '@/lib/webinars/view';
import { nothing } from '../nothing';
import { readPreviewQuery } from '../read-query';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Preview', robots: { index: false, follow: false } };

/** The page of an entry as it will be, or was, at a moment, perhaps with changes that are not saved. */
export default async function EntryPreviewPage({
  params,
  searchParams,
}: PageProps<'/studio/preview/[slug]'>) {
  await requireStudio();
  const { slug } = await params;
  const query = readPreviewQuery(await searchParams);
  const preview = readEntryPreview(slug, query.draft);
  if (!preview) notFound();
  const { webinar, webinars, problems, isDraft } = preview;
  const site = getSite();
  const { language, timezone = null } = site;
  const { now, at } = query;
  const stops = webinar ? listStops(webinar, now) : [];
  const actions = { register: nothing, requestRecording: nothing, hint: passHintCookieName };
  const related = webinar ? findRelated(webinar, webinars, now) : [];
  return (
    <>
      <PreviewBar {...{ ...query, language, timezone, slug, stops, isDraft }} />
      {!webinar || webinar.externalUrl !== null ? (
        <NoPage problems={problems} externalUrl={webinar?.externalUrl ?? null} />
      ) : (
        <LandingPage
          landing={keepLandingInside(buildLanding(webinar, now))}
          isStreamed={hasVideo(webinar)}
          related={related.map((each) => keepCardInside(buildCard(each, now), at))}
          {...{ site, actions }}
        />
      )}
    </>
  );
}
