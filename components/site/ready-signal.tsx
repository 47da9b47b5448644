'use client';

import { useEffect } from 'react';
import { readyEvent } from '@/lib/browser-scripts/ready-event';

/** Says once that React has taken the page over: see `lib/browser-scripts/wait-for-action.ts`. */
export function ReadySignal() {
  useEffect(() => {
    window.dispatchEvent(new Event(readyEvent));
  }, []);
  return null;
}
