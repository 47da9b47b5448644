'use client';

import { useSyncExternalStore } from 'react';
import { neverChanges } from '@/components/never-changes';

/** The visitor's IANA zone; null on the server, while hydrating, and in browsers that don't say. */
export function useVisitorZone(): string | null {
  return useSyncExternalStore(neverChanges, readZone, () => null);
}

function readZone(): string | null {
  return Intl.DateTimeFormat().resolvedOptions().timeZone ?? null;
}
