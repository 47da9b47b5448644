import { Countdown } from '@/components/time/countdown';
import type { LandingView } from '@/lib/webinars/view-model';
import { CalendarLinks } from './calendar-links';
import { CardPanel } from './card-panel';

/** Inside, before there is anything to watch: what happens next. */
export function RoomCard({ landing, isStreamed }: { landing: LandingView; isStreamed: boolean }) {
  const { state, time, path } = landing;
  if (state === 'live') {
    return (
      <CardPanel
        id="room"
        title="It is going on now"
        text="No stream has been linked here yet. Look again in a minute."
      >
        <a href={`${path}/watch`} className="button w-full">
          Look again
        </a>
      </CardPanel>
    );
  }
  return (
    <CardPanel
      id="room"
      title="You’re in"
      text={`Open this page again when the webinar begins, here or with the link we mailed you: ${
        isStreamed ? 'the stream plays here.' : 'once the hosts link a stream, it plays here.'
      }`}
    >
      {time && !time.dateOnly && <Countdown start={time.start} />}
      {time && (
        <>
          <a href={`${path}/calendar.ics`} className="button mt-4 mb-2 w-full" download>
            Add to calendar
          </a>
          <CalendarLinks path={path} />
        </>
      )}
    </CardPanel>
  );
}
