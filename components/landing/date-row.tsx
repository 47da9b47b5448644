import { LocalBlock } from '@/components/time/local-block';
import { describeTime, hostPlace } from '@/lib/webinars/format-time';
import type { LandingView } from '@/lib/webinars/view-model';
import { CalendarLinks } from './calendar-links';

/** When it is, between two rules, with the way into the visitor's own calendar. */
export function DateRow({
  landing,
  language,
  isInside,
}: {
  landing: LandingView;
  language: string;
  /** In the room, where the card already offers the calendar. */
  isInside: boolean;
}) {
  const { time, dateText, duration, location, isAhead, path, action } = landing;
  const note = [duration?.text, location].filter(Boolean).join(' · ');
  if (!time && !dateText && !note) return null;
  return (
    <div className="@container mt-7 border-rule border-y py-5.5">
      <div className="flex flex-col @xl:flex-row items-start @xl:items-center justify-between gap-x-6 gap-y-4">
        <div className="min-w-0">
          {time ? (
            <LocalBlock
              time={time}
              language={language}
              host={describeTime(time, hostPlace(time), language)}
              note={note}
            />
          ) : (
            <p>
              {dateText && <strong className="block font-bold">{dateText}</strong>}
              <span className="text-soft">{note}</span>
            </p>
          )}
        </div>
        {time && isAhead && action === 'register' && !isInside && (
          <div className="shrink-0">
            <a
              href={`${path}/calendar.ics`}
              className="button button-quiet print-hidden mb-1"
              download
            >
              Add to calendar
            </a>
            <CalendarLinks path={path} />
          </div>
        )}
      </div>
    </div>
  );
}
