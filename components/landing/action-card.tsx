import type { FormAction } from '@/components/forms/form-state';
import type { Site } from '@/lib/site/schema';
import type { LandingView } from '@/lib/webinars/view-model';
import { AttendCard } from './attend-card';
import { RecordingRequestCard } from './recording-request-card';
import { RegisterCard } from './register-card';

/** What a visitor can do about a webinar that cannot simply be watched. */
export function ActionCard({
  landing,
  site,
  isStreamed,
  hint,
  register,
  requestRecording,
}: {
  landing: LandingView;
  site: Pick<Site, 'form' | 'language'>;
  /** A stream is linked already; where it leads is nobody's business yet. */
  isStreamed: boolean;
  /** Name of the cookie that says that this browser registered before. */
  hint: string;
  register: FormAction;
  requestRecording: FormAction;
}) {
  const { action, slug } = landing;
  if (action === 'ask-for-recording') {
    return <RecordingRequestCard slug={slug} language={site.language} action={requestRecording} />;
  }
  if (action === 'register' || action === 'register-to-watch') {
    return <RegisterCard landing={landing} site={site} action={register} hint={hint} />;
  }
  return <AttendCard landing={landing} isStreamed={isStreamed} />;
}
