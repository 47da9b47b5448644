/** `1:02:03`, `12:34`, `75:10` and `00:12:34.5`, as part of a larger pattern without groups. */
export const clockPattern = String.raw`(?:\d{1,2}:[0-5]?\d|\d{1,3}):[0-5]\d(?:[.,]\d{1,3})?(?!\d|:\d)`;

const clock = new RegExp(`^${clockPattern}$`);

/**
 * Reads a place in a video: `12:34`, `1:02:03`, `00:12:34.500` (or with a comma, as SRT has it).
 *
 * @returns seconds; null for anything else
 */
export function parseClock(text: string): number | null {
  const trimmed = text.trim();
  if (!clock.test(trimmed)) return null;
  const parts = trimmed.replace(',', '.').split(':').map(Number);
  return parts.reduce((sum, part) => sum * 60 + part, 0);
}

/** Seconds as people read them: 754.2 becomes "12:34", 5 "00:05", 3723 "1:02:03". */
export function formatClock(seconds: number): string {
  const whole = Math.floor(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const two = (part: number) => String(part).padStart(2, '0');
  const end = `${two(minutes)}:${two(whole % 60)}`;
  return hours > 0 ? `${hours}:${end}` : end;
}

/** Seconds as WebVTT writes them: `00:12:34.200`. */
export function formatCueTime(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0');
  const [hours, minutes] = [milliseconds / 3_600_000, (milliseconds / 60_000) % 60];
  const end = `${two((milliseconds / 1000) % 60)}.${String(milliseconds % 1000).padStart(3, '0')}`;
  return `${two(hours)}:${two(minutes)}:${end}`;
}
