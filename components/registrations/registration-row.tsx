import { LocalDay } from '@/components/time/local-day';
import { LocalLine } from '@/components/time/local-line';
import type { OwnRegistrationView } from '@/lib/people/view';
import { describeTime, hostPlace } from '@/lib/webinars/format-time';
import { Confirm } from './confirm';
import { ItemTitle } from './item-title';

/** One registration: when it is, what is stored with it, and the way to cancel it. */
export function RegistrationRow({
  registration,
  language,
  cancel,
}: {
  registration: OwnRegistrationView;
  language: string;
  cancel: (data: FormData) => Promise<void>;
}) {
  const { id, title, session, since, watched, cancelled, stored } = registration;
  const time = session?.time;
  const clock = time && { time, language, host: describeTime(time, hostPlace(time), language) };
  const facts = [
    `Registered ${since}`,
    watched && `watched ${watched}`,
    cancelled && `cancelled ${cancelled}`,
  ].filter(Boolean);
  return (
    <li className="grid grid-cols-[4.875rem_1fr] gap-x-4 border-rule border-b py-6 sm:grid-cols-[6.25rem_1fr] sm:gap-x-6">
      <div>{clock && !cancelled ? <LocalDay {...clock} /> : <Kind {...registration} />}</div>
      <div className="min-w-0">
        <ItemTitle item={registration} />
        {clock && (
          <p className="mt-1 text-[0.9375rem]">
            {session?.label && <strong className="block font-bold">{session.label}</strong>}
            <LocalLine {...clock} withDate={cancelled !== null} />
          </p>
        )}
        <p className="mt-1 text-[0.9375rem] text-soft">{facts.join(' · ')}</p>
        <div className="mt-1.5 flex flex-wrap items-start gap-x-5.5">
          {!cancelled && (
            <Confirm
              label="Cancel"
              about={title}
              question="Cancel this registration? You get no more mail about it. You can register again at any time."
              confirmLabel="Yes, cancel it"
              id={id}
              action={cancel}
            />
          )}
          <Stored stored={stored} about={title} />
        </div>
      </div>
    </li>
  );
}

function Kind({
  cancelled,
  hasRecording,
}: Pick<OwnRegistrationView, 'cancelled' | 'hasRecording'>) {
  const colour = cancelled ? 'text-soft' : 'text-accent';
  const text = cancelled ? 'Cancelled' : hasRecording && 'Recording';
  return text && <p className={`font-bold ${colour} text-xs leading-7 sm:text-sm`}>{text}</p>;
}

function Stored({ stored, about }: { stored: OwnRegistrationView['stored']; about: string }) {
  return (
    <details className="min-w-0 text-[0.9375rem]">
      <summary className="inline-block cursor-pointer list-none py-1 text-link">
        What is stored<span className="sr-only">: {about}</span>
      </summary>
      <dl className="mt-2 grid gap-2.5">
        {stored.map(([label, value]) => (
          <div key={label}>
            <dt className="text-soft text-sm">{label}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
