import { PlayIcon } from '@/components/icons';
import type { VideoView } from '@/lib/webinars/view-model';

/** The button over a cover. Without JavaScript it opens the video's own page. */
export function PlayLink({ video, label }: { video: VideoView; label: string }) {
  return (
    <>
      <a
        href={video.watchUrl}
        data-play={video.embedUrl}
        suppressHydrationWarning
        target="_blank"
        rel="noopener"
        className="group absolute inset-0 grid place-items-center focus-visible:outline-none"
      >
        <span className="button min-h-13 rounded-full px-6.5 text-lg shadow-play group-hover:bg-accent-strong group-focus-visible:outline-3 group-focus-visible:outline-white group-focus-visible:outline-offset-3">
          <PlayIcon />
          <span data-label="" suppressHydrationWarning>
            {label}
          </span>
          <span className="sr-only">: {video.title}</span>
        </span>
      </a>
      <p className="pointer-events-none absolute inset-x-0 bottom-0 bg-stage px-3 py-1.5 text-center text-[0.8125rem] text-on-stage sm:inset-x-auto sm:bottom-4 sm:left-4 sm:rounded-md sm:px-2.5 sm:py-1">
        Playing loads YouTube. Nothing is sent to it before that.
      </p>
    </>
  );
}
