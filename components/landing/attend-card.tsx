import type { LandingView } from '@/lib/webinars/view-model';
import { CalendarLinks } from './calendar-links';
import { CardPanel } from './card-panel';

/** Open to everybody: how to be there. */
export function AttendCard({ landing, isStreamed }: { landing: LandingView; isStreamed: boolean }) {
  const { state, time, path } = landing;
  return (
    <CardPanel id="attend" title="No registration needed" text={attendWords(state, isStreamed)}>
      {time && state === 'upcoming' && (
        <>
          <a href={`${path}/calendar.ics`} className="button mb-2 w-full" download>
            Add to calendar
          </a>
          <CalendarLinks path={path} />
        </>
      )}
    </CardPanel>
  );
}

function attendWords(state: LandingView['state'], isStreamed: boolean): string {
  if (state === 'live') return 'It is going on now, but no stream has been linked here.';
  return isStreamed
    ? 'Come back to this page when it begins: the player appears here.'
    : 'Come back to this page when it begins. If the hosts link a stream by then, it plays here.';
}
