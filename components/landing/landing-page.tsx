import type { FormAction } from '@/components/forms/form-state';
import type { Site } from '@/lib/site/schema';
import type { CardView, LandingView } from '@/lib/webinars/view-model';
import { ActionCard } from './action-card';
import { RecordingLayout } from './recording-layout';
import { Related } from './related';
import { SplitLayout } from './split-layout';

/** The page of a webinar: something to watch, or something to do, and what is near to it. */
export function LandingPage({
  landing,
  site,
  isStreamed,
  related,
  actions,
}: {
  landing: LandingView;
  site: Pick<Site, 'form' | 'language' | 'sections'>;
  /** See `ActionCard`. */
  isStreamed: boolean;
  related: CardView[];
  actions: { register: FormAction; requestRecording: FormAction; hint: string };
}) {
  const { video, transcript } = landing;
  const card = <ActionCard {...{ landing, site, isStreamed, ...actions }} />;
  return (
    <>
      {video ? (
        <RecordingLayout {...{ landing, video, transcript, site }} />
      ) : (
        <SplitLayout landing={landing} language={site.language} card={card} />
      )}
      <Related cards={related} language={site.language} />
    </>
  );
}
