/**
 * The moment a number of calendar months before another, in UTC. The 31st becomes the last day of a
 * shorter month.
 *
 * @param now - milliseconds since the epoch
 * @returns ISO 8601 with milliseconds
 */
export function subtractMonths(now: number, months: number): string {
  const date = new Date(now);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return date.toISOString();
}
