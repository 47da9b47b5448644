import { ConsentText } from '@/components/forms/consent-text';
import type { FormAction } from '@/components/forms/form-state';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { RegisteredPanel } from '@/components/forms/registered-panel';
import { VisitorForm } from '@/components/forms/visitor-form';
import { InlineScript } from '@/components/site/inline-script';
import { preselectScript } from '@/lib/browser-scripts/preselect';
import type { Site } from '@/lib/site/schema';
import { describeTime, hostDay, hostPlace } from '@/lib/webinars/format-time';
import type { LandingView, SessionView } from '@/lib/webinars/view-model';
import { CardPanel } from './card-panel';

/** The registration form with its heading, and the way in for those who registered before. */
export function RegisterCard({
  landing,
  site: { form, language },
  action,
  hint,
}: {
  landing: LandingView;
  site: Pick<Site, 'form' | 'language'>;
  action: FormAction;
  /** Name of the cookie that says that this browser registered before. */
  hint: string;
}) {
  const words = cardWords(landing);
  const roomHref = `${landing.path}/watch`;
  const over = landing.sessions.filter(({ state }) => state === 'over');
  const sessions = landing.sessions
    .filter(({ state }) => state !== 'over')
    .map(({ id, label, time }) => ({
      id,
      label,
      day: hostDay(time),
      time,
      host: describeTime(time, hostPlace(time), language),
    }));
  return (
    <CardPanel id="register" title={landing.formHeader ?? words.title} text={words.text}>
      <RegisteredPanel
        hint={hint}
        welcome={
          <>
            <p>You registered on this browser before. There is no need to do it again.</p>
            <a href={roomHref} className="button">
              {words.room}
            </a>
          </>
        }
      >
        <p className="mb-5 border-rule border-y py-2.5 text-[0.9375rem]">
          Registered on this browser?{' '}
          <a href={roomHref} className="text-link">
            {words.room}
          </a>
        </p>
        {sessions.length > 0 && over.length > 0 && <OverNote sessions={over} />}
        <VisitorForm
          action={action}
          settings={{ fields: form.fields, consent: form.consent }}
          sessions={sessions}
          language={language}
          submitLabel={words.submit}
          consent={<ConsentText text={form.consent.text} />}
        >
          <HiddenFields slug={landing.slug} />
        </VisitorForm>
        {sessions.length > 0 && landing.sessions.length > 1 && (
          <InlineScript text={preselectScript} />
        )}
      </RegisteredPanel>
    </CardPanel>
  );
}

/** For those whose link names a session that is over; `preselectScript` shows it to them. */
function OverNote({ sessions }: { sessions: SessionView[] }) {
  const names = sessions.flatMap(({ id, time }) => [id, hostDay(time)]);
  return (
    <p hidden suppressHydrationWarning data-over={names.join(' ')} className="notice mb-5">
      That session is over. You can still register for another one here.
    </p>
  );
}

function cardWords({ action, state }: LandingView) {
  if (action === 'register-to-watch') {
    return {
      title: 'Watch the recording',
      text: 'Tell us who you are, and it plays right after. We mail you a link for your other devices.',
      submit: 'Watch the recording',
      room: 'Go to the recording',
    };
  }
  if (state === 'live') {
    return {
      title: 'Join now',
      text: 'It is going on at this moment. Tell us who you are, and you are in.',
      submit: 'Register and join',
      room: 'Go to the webinar',
    };
  }
  return {
    title: 'Save your seat',
    text: 'We mail you your way in, with the date for your calendar.',
    submit: 'Register',
    room: 'Go to the webinar',
  };
}
