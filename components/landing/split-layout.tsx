import type { ReactNode } from 'react';
import type { LandingView } from '@/lib/webinars/view-model';
import { DateRow } from './date-row';
import { Description } from './description';
import { eyebrow, leadText } from './landing-words';
import { LearnList } from './learn-list';
import { Presenters } from './presenters';
import { SessionList } from './session-list';
import { TitleBlock } from './title-block';
import { Topics } from './topic-links';

/**
 * Something to do: title and facts at the left, what can be done as a card at the right. On a
 * phone the card follows the date.
 */
export function SplitLayout({
  landing,
  language,
  card,
  isInside = false,
  children,
}: {
  landing: LandingView;
  language: string;
  card: ReactNode;
  /** The visitor is in the room, past the gate. */
  isInside?: boolean;
  /** Shown last, below the presenters. */
  children?: ReactNode;
}) {
  const lead = leadText(landing);
  return (
    <div className="page grid gap-x-[4.375rem] pt-[clamp(2.25rem,4.5vw,3.5rem)] lg:grid-cols-[1fr_26.875rem] lg:grid-rows-[auto_1fr]">
      <div className="min-w-0">
        <TitleBlock landing={landing} eyebrow={eyebrow(landing)} />
        <DateRow landing={landing} language={language} isInside={isInside} />
      </div>
      <div className="mt-8 min-w-0 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:mt-0">{card}</div>
      <div className="min-w-0">
        {lead && (
          <p className="mt-8 max-w-[60ch] text-lg text-soft" dir="auto">
            {lead}
          </p>
        )}
        <Description landing={landing} />
        <LearnList learn={landing.learn} />
        <Topics topics={landing.topics} />
        <SessionList landing={landing} language={language} />
        <Presenters presenters={landing.presenters} />
        {children}
      </div>
    </div>
  );
}
