import { Cover } from '@/components/cover/cover';
import { Breadcrumb } from '@/components/site/breadcrumb';
import { InlineScript } from '@/components/site/inline-script';
import { keepPlayScript } from '@/lib/browser-scripts/keep-play';
import type { LandingView, VideoView } from '@/lib/webinars/view-model';
import { PlayLink } from './play-link';
import { Player } from './player';

/** The dark band across the page with the player on it. */
export function Stage({
  landing,
  video,
  here,
}: {
  landing: Pick<LandingView, 'cover' | 'duration' | 'state'>;
  video: VideoView;
  /** Where the visitor is, for the breadcrumb. */
  here: string;
}) {
  const isLive = landing.state === 'live';
  const label = isLive ? 'Watch live' : `Play ${landing.duration?.badge ?? 'the recording'}`;
  return (
    <div className="print-hidden bg-stage text-on-stage">
      <div className="page">
        <div className="py-4 text-on-stage-soft sm:py-6">
          <Breadcrumb links={[{ label: 'Webinars', href: '/webinars' }]} here={here} />
        </div>
        <div className="-mx-[clamp(1.125rem,4vw,3rem)] relative aspect-video max-h-[max(12rem,min(62svh,100svh-19rem))] min-w-full overflow-hidden sm:mx-0 sm:rounded-t-xl">
          <Player title={video.title}>
            <Cover cover={landing.cover} sizes="(min-width: 76rem) 70rem, 100vw" priority />
            <PlayLink video={video} label={label} />
          </Player>
          <InlineScript text={keepPlayScript} />
        </div>
      </div>
    </div>
  );
}
