import type { Duration } from '../model';

const unitMinutes = {
  minute: 1,
  min: 1,
  m: 1,
  hour: 60,
  hr: 60,
  h: 60,
  day: 1440,
  d: 1440,
} as const;
const part =
  /(\d+(?:[.,]\d+)?)(?:\s+(\d+)\/(\d+)|\s*(½))?\s*-?\s*(minute|min|m|hour|hr|h|day|d)s?\b\.?/gi;

/** A working day; "All day" says no more than that. */
const allDayMinutes = 8 * 60;

/**
 * Reads a duration as people write it: "39 minutes", "2 1/2 hours", "1.5 hours", "1 h 30 min",
 * "2 days", "All day", "1:30", "90". What is not a time ("8 pages") keeps its text alone.
 *
 * @param text - as written, not empty
 */
export function parseDuration(text: string): Duration {
  return { text, minutes: toMinutes(text.trim().toLowerCase()) };
}

function toMinutes(text: string): number | null {
  if (/^(all|full|whole)[ -]day$/.test(text)) return allDayMinutes;
  if (/^(a|one) day$/.test(text)) return 1440;
  if (/^half an hour$/.test(text)) return 30;
  if (/^(an|one) hour( and a half)?$/.test(text)) return text.endsWith('half') ? 90 : 60;
  if (/^\d{1,3}$/.test(text)) return positive(Number(text));
  const clock = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (clock) return clockMinutes(clock);
  let minutes = 0;
  const rest = text.replace(part, (_match, whole, above, below, half, unit) => {
    const fraction = half ? 0.5 : above && Number(below) > 0 ? Number(above) / Number(below) : 0;
    const amount = Number(whole.replace(',', '.')) + fraction;
    minutes += amount * unitMinutes[unit as keyof typeof unitMinutes];
    return '';
  });
  // Words that are left over ("pages", "per session") mean that it is not, or not only, a time.
  return /[\p{L}\d]/u.test(rest.replace(/\b(and|about|approx|ca)\b/g, ''))
    ? null
    : positive(minutes);
}

/** "1:30" is an hour and a half; with seconds, "39:12" is not possible, "0:39:12" is. */
function clockMinutes([, hours, minutes, seconds]: RegExpExecArray): number | null {
  return positive(Number(hours) * 60 + Number(minutes) + (seconds ? Number(seconds) / 60 : 0));
}

function positive(minutes: number): number | null {
  const rounded = Math.round(minutes);
  return rounded > 0 && rounded <= 60 * 24 * 31 ? rounded : null;
}

/**
 * The short form for a cover's badge: "39 min", "1 h 30", "2 h", "2 days"; null where the duration
 * is not a time.
 */
export function formatBadge(duration: Duration): string | null {
  const { text, minutes } = duration;
  if (minutes === null) return null;
  if (/day/i.test(text)) return text;
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest}`;
}
