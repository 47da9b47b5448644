import { CardPanel } from '@/components/landing/card-panel';
import type { OwnDataView } from '@/lib/people/view';
import { SentMails } from './sent-mails';

type Action = () => Promise<void>;

/** What people can do about all of it at once. */
export function OwnCards({
  own,
  actions: { unsubscribe, resubscribe, leave },
}: {
  own: OwnDataView;
  actions: { unsubscribe: Action; resubscribe: Action; leave: Action };
}) {
  const mail = own.isSubscribed
    ? {
        text: 'You get reminders, and a mail when a recording is up. What you need to know about a registration (that it worked, that a date moved) comes in any case.',
        label: 'Stop reminders and news',
        action: unsubscribe,
      }
    : {
        text: 'You get no reminders and no news of recordings: only what you need to know about a registration.',
        label: 'Send them again',
        action: resubscribe,
      };
  return (
    <div className="grid content-start gap-5">
      <CardPanel id="mail" title="Mail" text={mail.text}>
        <form action={mail.action}>
          <button type="submit" className="button button-quiet w-full">
            {mail.label}
          </button>
        </form>
        <SentMails mails={own.mails} />
      </CardPanel>
      <CardPanel id="data" title="Your data" text="All of it as a file, or none of it here.">
        <div className="grid gap-3">
          <a href="/registrations/export" className="button button-quiet" download>
            Download everything (JSON)
          </a>
          <a href="/registrations/erase" className="button button-quiet">
            Erase everything…
          </a>
        </div>
      </CardPanel>
      <form action={leave}>
        <button type="submit" className="cursor-pointer py-1 text-link">
          Log out on this browser
        </button>
        <p className="text-sm text-soft">Happens by itself an hour after you opened the link.</p>
      </form>
    </div>
  );
}
