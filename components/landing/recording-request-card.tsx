import { emailOnly } from '@/components/forms/email-only';
import type { FormAction } from '@/components/forms/form-state';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { VisitorForm } from '@/components/forms/visitor-form';
import { CardPanel } from './card-panel';

const settings = emailOnly();

/** Over, and nothing to watch: says so, and offers to write when that changes. */
export function RecordingRequestCard({
  slug,
  language,
  action,
}: {
  slug: string;
  language: string;
  action: FormAction;
}) {
  return (
    <CardPanel
      id="recording"
      title="No recording yet"
      text="This webinar is over, and its recording is not up. We don’t know when it will be. Leave your email, and we write to you once when it is. We use it for nothing else."
    >
      <VisitorForm
        action={action}
        settings={settings}
        language={language}
        submitLabel="Tell me when it is up"
        done={
          <p className="notice">
            <strong className="block font-bold">Noted.</strong>
            We will write to you once, when the recording is up.
          </p>
        }
      >
        <HiddenFields slug={slug} />
      </VisitorForm>
    </CardPanel>
  );
}
