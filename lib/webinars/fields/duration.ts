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
  /(\d+(?:[.,]\d+)?)(?:\s+(\d+)\/(\d+)|\s*(½))?\s*-?\s*(minute|min|m|hour|hr|h|day|d)s?(?![a-z])\.?/gi;
/** "60-90 minutes", "1 to 2 hours": what stands before the longer of the two. */
const rangeStart = /^\d+(?:[.,]\d+)?\s*[a-z]*\.?\s*(?:-|–|—|to)\s*(?=\d)/;
const fillers = /\b(and|about|approx|approximately|around|roughly|circa|ca|up to)\b/g;

/** No duration is longer; what is, is prose. */
const maxLength = 100;

/** A working day; "All day" says no more than that. */
const allDayMinutes = 8 * 60;

/** Where "12:30" can no longer be hours and minutes of a webinar, it is minutes and seconds. */
const maxClockHours = 9;

/**
 * Reads a duration as people write it: "39 minutes", "2 1/2 hours", "1.5 hours", "1h30", "2 days",
 * "All day", "1:30", "39:12", "90". Of a range the longer end counts, so that nothing is over too
 * soon. What is not a time ("8 pages") keeps its text alone.
 *
 * @param text - as written, not empty
 */
export function parseDuration(text: string): Duration {
  const minutes = text.length > maxLength ? null : toMinutes(text.trim().toLowerCase());
  return { text, minutes };
}

function toMinutes(text: string): number | null {
  if (/^(all|full|whole)[ -]day$/.test(text)) return allDayMinutes;
  if (/^(a|one) day$/.test(text)) return 1440;
  if (/^half an hour$/.test(text)) return 30;
  if (/^(an|one) hour( and a half)?$/.test(text)) return text.endsWith('half') ? 90 : 60;
  if (/^\d{1,3}$/.test(text)) return positive(Number(text));
  const clock = /^(\d{1,2}):([0-5]\d)(?::[0-5]\d)?$/.exec(text);
  if (clock) return clockMinutes(clock);
  return addParts(text.replace(rangeStart, ''));
}

function addParts(text: string): number | null {
  let minutes = 0;
  // "1h30": the minutes go without their unit.
  const spelled = text.replace(/(\d\s*h(?:r|ours?)?)\s*([0-5]\d)$/, '$1 $2m');
  const rest = spelled.replace(part, (_match, whole, above, below, half, unit) => {
    const fraction = half ? 0.5 : above && Number(below) > 0 ? Number(above) / Number(below) : 0;
    const amount = Number(whole.replace(',', '.')) + fraction;
    minutes += amount * unitMinutes[unit as keyof typeof unitMinutes];
    return '';
  });
  // What is left over ("pages", "per session", "(1 hour)") means that it is not, or not only, a time.
  return /[^\s,.&+~]/.test(rest.replace(fillers, '')) ? null : positive(minutes);
}

function clockMinutes([text, first, second]: RegExpExecArray): number | null {
  const isHours = text.split(':').length === 3 || Number(first) <= maxClockHours;
  return positive(isHours ? Number(first) * 60 + Number(second) : Number(first));
}

function positive(minutes: number): number | null {
  const rounded = Math.round(minutes);
  return rounded > 0 && rounded <= 60 * 24 * 31 ? rounded : null;
}

/**
 * The short form for a cover's badge: "39 min", "1 h 30", "2 h"; days and ranges as they were
 * written. Null where the duration is not a time.
 */
export function formatBadge(duration: Duration): string | null {
  const { text, minutes } = duration;
  if (minutes === null) return null;
  if (/day/i.test(text) || rangeStart.test(text.toLowerCase())) return text;
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest}`;
}
