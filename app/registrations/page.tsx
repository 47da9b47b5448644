import type { Metadata } from 'next';
import { AskForLink } from '@/components/registrations/ask-for-link';
import { Away } from '@/components/registrations/away';
import { OutcomeNotice } from '@/components/registrations/outcome-notice';
import { OwnCards } from '@/components/registrations/own-cards';
import { RegistrationList } from '@/components/registrations/registration-list';
import { RequestList } from '@/components/registrations/request-list';
import { getSite } from '@/lib/site/load';
import { askForLink, cancel, forget, leave, resubscribe, unsubscribe } from './actions';
import { readOwn } from './read-own';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Your registrations', robots: { index: false } };

/** What is stored about a person, and what they can do about it. */
export default async function RegistrationsPage({ searchParams }: PageProps<'/registrations'>) {
  const { done, link } = await searchParams;
  const { language } = getSite();
  const page = await readOwn();
  if (page.status === 'away') return <Away />;
  if (page.status === 'unknown') {
    return <AskForLink action={askForLink} language={language} isExpired={link === 'expired'} />;
  }
  const { own } = page;
  return (
    <div className="page grid gap-x-16 gap-y-10 pt-[clamp(2.25rem,4.5vw,3.5rem)] lg:grid-cols-[1fr_24rem]">
      <header className="lg:col-span-2">
        <h1 className="text-[clamp(2.375rem,1.75rem+2.9vw,3.75rem)]">Your registrations</h1>
        <p className="mt-3.5 text-lg text-soft">
          Everything that is stored here about <b className="text-ink">{own.email}</b>
        </p>
        <OutcomeNotice done={done} />
      </header>
      <div className="min-w-0">
        <RegistrationList registrations={own.registrations} language={language} cancel={cancel} />
        <RequestList requests={own.requests} forget={forget} />
      </div>
      <OwnCards own={own} actions={{ leave, resubscribe, unsubscribe }} />
    </div>
  );
}
