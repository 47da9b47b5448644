'use client';

import { useVisitorZone } from './use-visitor-zone';

/** Says whose clock the times below are on. */
export function ZoneNote() {
  const zone = useVisitorZone();
  return zone
    ? `Times shown in your time zone, ${readPlace(zone)}`
    : 'Times shown in the time zone of the host';
}

/** "New York" of "America/New_York": on a phone there is one line for it. */
function readPlace(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}
