'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useSyncExternalStore } from 'react';

/** How long until `start`; the page is fetched anew when it has come. Nothing without JavaScript. */
export function Countdown({ start }: { start: string }) {
  const router = useRouter();
  const seconds = useSyncExternalStore(
    everySecond,
    () => Math.ceil((Date.parse(start) - Date.now()) / 1000),
    () => null,
  );
  const isDue = seconds !== null && seconds <= 0;
  useEffect(() => {
    // Servers and visitors disagree by a second or two about what time it is.
    if (!isDue) return;
    const timer = setTimeout(() => router.refresh(), 2000);
    return () => clearTimeout(timer);
  }, [isDue, router]);

  return (
    <p role="timer" className="min-h-[1.6em] font-bold tabular-nums">
      {seconds !== null && (isDue ? 'It begins now.' : `Begins in ${describeWait(seconds)}`)}
    </p>
  );
}

/** The two largest units: "3 days 4 hours", "12 minutes 30 seconds". */
export function describeWait(seconds: number): string {
  const units = [
    ['day', Math.floor(seconds / 86_400)],
    ['hour', Math.floor(seconds / 3600) % 24],
    ['minute', Math.floor(seconds / 60) % 60],
    ['second', seconds % 60],
  ] as const;
  const first = units.findIndex(([, amount]) => amount > 0);
  return units
    .slice(Math.max(first, 0), Math.max(first, 0) + 2)
    .filter(([, amount]) => amount > 0)
    .map(([name, amount]) => `${amount} ${name}${amount === 1 ? '' : 's'}`)
    .join(' ');
}

function everySecond(onTick: () => void) {
  const timer = setInterval(onTick, 1000);
  return () => clearInterval(timer);
}
