'use client';

import { type TimeText, writeTime } from '@/lib/webinars/time-text';
import type { TimeView } from '@/lib/webinars/view-model';
import { zoneClock } from '@/lib/webinars/zone-clock';
import { useVisitorZone } from './use-visitor-zone';

/** What every component that shows a time takes. */
export interface LocalTimeProps {
  time: TimeView;
  /** BCP 47. */
  language: string;
  /** The time at the host, written by the server: its words for zones may differ from the browser's. */
  host: TimeText;
}

/** The time where the visitor is; null until the browser has said where that is. */
export function useVisitorTime({ time, language, host }: LocalTimeProps): {
  visitor: TimeText | null;
  /** The visitor's clock shows the same as the host's. */
  isSame: boolean;
} {
  const zone = useVisitorZone();
  if (!zone || time.dateOnly) return { visitor: null, isSame: false };
  const visitor = writeTime(time, zoneClock(zone, language));
  const isSame = visitor.range === host.range && visitor.day === host.day;
  return { visitor, isSame };
}
