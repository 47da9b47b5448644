import type { Metadata } from 'next';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { MissingPage, missingPage } from '@/app/missing-page';
import { RecordingLayout } from '@/components/landing/recording-layout';
import { RecordingRequestCard } from '@/components/landing/recording-request-card';
import { RoomCard } from '@/components/landing/room-card';
import { SplitLayout } from '@/components/landing/split-layout';
import { Transcript } from '@/components/transcript/transcript';
import { openRoom } from '@/lib/access/gate';
import { passCookieName, verifyPass } from '@/lib/access/pass';
import { getPeople } from '@/lib/people/open-store';
import { isPrefetch, noteWatching } from '@/lib/people/watching';
import { getSite } from '@/lib/site/load';
import { findWebinar } from '@/lib/webinars/load';
import { webinarPath } from '@/lib/webinars/path';
import { concealSecrets } from '@/lib/webinars/secrets';
import { hasVideo } from '@/lib/webinars/state';
import { requestRecording } from '../actions';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/webinars/[slug]/watch'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const webinar = findWebinar((await params).slug);
  if (!webinar) return missingPage;
  // The head may be sent before the pass is looked at.
  return { title: concealSecrets(webinar).title, robots: { index: false } };
}

/** The room behind the gate. Opening a recording is noted once, and nothing else is. */
export default async function WatchPage({ params }: Props) {
  const webinar = findWebinar((await params).slug);
  if (!webinar) return <MissingPage />;
  const path = webinarPath(webinar.slug);
  if (!webinar.gated) redirect(path);
  const pass = await verifyPass((await cookies()).get(passCookieName)?.value);
  const room = openRoom(webinar, pass, Date.now());
  if (!pass || !room) redirect(`${path}#register`);

  const { landing, video, transcript } = room;
  if (video && landing.state === 'on-demand' && !isPrefetch(await headers())) {
    after(() => noteWatching(getPeople(), pass.registrationId, webinar.slug));
  }
  const site = getSite();
  if (video) return <RecordingLayout {...{ landing, video, transcript, site }} />;
  const { language } = site;
  const card = landing.isAhead ? (
    <RoomCard landing={landing} isStreamed={hasVideo(webinar)} />
  ) : (
    <RecordingRequestCard slug={landing.slug} language={language} action={requestRecording} />
  );
  return (
    <SplitLayout landing={landing} language={language} card={card} isInside>
      <Transcript transcript={transcript} />
    </SplitLayout>
  );
}
