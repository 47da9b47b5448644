import type { DeliveryState } from '@/lib/delivery/delivery';

export const stateWords: Record<DeliveryState, string> = {
  held: 'Held back',
  pending: 'Waiting',
  delivered: 'Delivered',
  failed: 'Given up',
  skipped: 'Not sent',
};

/** "2026-12-08 17:00 UTC" */
export function sayMinute(time: string): string {
  return `${time.slice(0, 16).replace('T', ' ')} UTC`;
}
