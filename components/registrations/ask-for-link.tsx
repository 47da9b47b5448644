import { emailOnly } from '@/components/forms/email-only';
import type { FormAction } from '@/components/forms/form-state';
import { VisitorForm } from '@/components/forms/visitor-form';
import { CardPanel } from '@/components/landing/card-panel';

const settings = emailOnly('The one you registered with.');

/** For visitors we cannot tell who they are: sends them the link that says so. */
export function AskForLink({
  action,
  language,
  isExpired,
}: {
  action: FormAction;
  language: string;
  /** They followed a link that no longer works. */
  isExpired: boolean;
}) {
  return (
    <div className="page grid gap-x-[4.375rem] gap-y-8 pt-[clamp(2.25rem,4.5vw,3.5rem)] lg:grid-cols-[1fr_26.875rem]">
      <div>
        <h1 className="text-[clamp(2.375rem,1.75rem+2.9vw,3.75rem)]">Your registrations</h1>
        <p className="mt-5 max-w-[60ch] text-lg text-soft">
          See what you registered for and what is stored about you. Cancel, download it, stop mail,
          or erase all of it. A link that we mail to you shows that it is you: there is no password.
        </p>
        {isExpired && (
          <p role="alert" className="notice mt-6 max-w-[60ch]">
            <strong className="block font-bold">This link no longer works.</strong>
            It was cut off on its way, or is older than a day. Ask for a new one.
          </p>
        )}
      </div>
      <CardPanel id="link" title="Get your link" text="It works for a day.">
        <VisitorForm
          action={action}
          settings={settings}
          language={language}
          submitLabel="Send me the link"
          done={
            <p className="notice">
              <strong className="block font-bold">Look into your inbox.</strong>
              If this address is known here, a link is on its way. It works for a day.
            </p>
          }
        >
          {null}
        </VisitorForm>
      </CardPanel>
    </div>
  );
}
