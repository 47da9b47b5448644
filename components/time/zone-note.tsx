'use client';

import { useVisitorZone } from './use-visitor-zone';

/** Says whose clock the times below are on. */
export function ZoneNote() {
  const zone = useVisitorZone();
  return zone
    ? `Times shown in your time zone, ${zone.replaceAll('_', ' ')}`
    : 'Times shown in the time zone of the host';
}
