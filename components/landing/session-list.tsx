import { LocalLine } from '@/components/time/local-line';
import { describeTime, hostPlace } from '@/lib/webinars/format-time';
import type { LandingView, SessionView } from '@/lib/webinars/view-model';

/** Every time the webinar is held; nothing where there is only one. */
export function SessionList({ landing, language }: { landing: LandingView; language: string }) {
  const { sessions, path } = landing;
  if (sessions.length < 2) return null;
  const open = sessions.filter(({ state }) => state !== 'over');
  // Addresses lead to the choice in the form where there is one, or else to the line here.
  const isInForm = landing.action === 'register' && open.length > 1;
  return (
    <section className="mt-11">
      <h2 className="text-[1.625rem]">Sessions</h2>
      {open.length === 0 && (
        <p className="mt-2 text-soft">All of them are over. {whatIsLeft(landing)}</p>
      )}
      <ul className="@container mt-3">
        {sessions.map((session) => (
          <li
            key={session.id}
            id={isInForm && session.state !== 'over' ? undefined : `session-${session.id}`}
            className="flex @min-[26rem]:flex-row flex-col @min-[26rem]:items-center justify-between gap-x-6 border-rule border-b py-3.5"
          >
            <p>
              {session.label && <strong className="block font-bold">{session.label}</strong>}
              <LocalLine
                time={session.time}
                language={language}
                host={describeTime(session.time, hostPlace(session.time), language)}
                withDate
                isStacked
              />
            </p>
            <SessionAction session={session} path={path} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function whatIsLeft({ action }: LandingView): string {
  if (action === 'ask-for-recording') return 'Leave your email to hear when the recording is up.';
  if (action === 'register-to-watch') return 'The recording is here: register to watch it.';
  return 'The recording is here to watch.';
}

function SessionAction({ session, path }: { session: SessionView; path: string }) {
  if (session.state === 'over') return <span className="text-soft">Over</span>;
  if (session.state === 'live') return <span className="font-bold text-accent">Live now</span>;
  return (
    <a
      href={`${path}/calendar.ics?session=${encodeURIComponent(session.id)}`}
      className="text-link print-hidden shrink-0 self-start py-1 @min-[26rem]:self-auto"
      download
    >
      Add to calendar<span className="sr-only">: {session.label ?? session.id}</span>
    </a>
  );
}
