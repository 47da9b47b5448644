import { Stage } from '@/components/player/stage';
import { Transcript } from '@/components/transcript/transcript';
import type { Site } from '@/lib/site/schema';
import type { LandingView, TranscriptView, VideoView } from '@/lib/webinars/view-model';
import { Description } from './description';
import { Facts } from './facts';
import { eyebrow, leadText } from './landing-words';
import { LearnList } from './learn-list';
import { SessionList } from './session-list';
import { TitleBlock } from './title-block';

/** Something to watch: the stage across the page, the text and the facts below it. */
export function RecordingLayout({
  landing,
  video,
  transcript,
  site: { sections, language },
}: {
  landing: LandingView;
  video: VideoView;
  transcript: TranscriptView | null;
  site: Pick<Site, 'sections' | 'language'>;
}) {
  const here = landing.state === 'live' ? sections.live : sections.on_demand;
  const lead = leadText(landing);
  return (
    <>
      <Stage landing={landing} video={video} here={here} />
      <div className="page grid gap-x-16 gap-y-9 pt-9 sm:pt-12 lg:grid-cols-[1fr_19rem]">
        <div className="min-w-0 lg:col-start-1 lg:row-start-1">
          <TitleBlock landing={landing} eyebrow={eyebrow(landing)}>
            {lead && (
              <p className="mt-4 max-w-[60ch] text-soft text-xl leading-normal" dir="auto">
                {lead}
              </p>
            )}
          </TitleBlock>
        </div>
        <aside aria-label="Facts" className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <Facts
            landing={landing}
            language={language}
            series={landing.series && sections[landing.series]}
          />
        </aside>
        <div className="-mt-9 min-w-0 lg:col-start-1 lg:row-start-2">
          <Description landing={landing} />
          <LearnList learn={landing.learn} />
          <SessionList landing={landing} language={language} />
          <Transcript transcript={transcript} />
        </div>
      </div>
    </>
  );
}
