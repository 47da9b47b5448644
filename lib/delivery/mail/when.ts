import { describeTime, hostPlace, type Place } from '../../webinars/format-time';
import type { TimeView } from '../../webinars/view-model';
import type { ClockTime } from './letter';

/**
 * When something is, on the visitor's clock and on the host's, both named; where the visitor's is
 * not known, on the host's and in UTC. One line where they show the same; the day alone where no
 * time of day is known.
 *
 * @param visitorZone - IANA; null where it is not known
 * @param language - BCP 47
 */
export function describeWhen(
  time: TimeView,
  visitorZone: string | null,
  language: string,
): ClockTime[] {
  const read = (place: Place) => {
    const { date, range, zone } = describeTime(time, place, language);
    return { clock: `${date}, ${range}`, date, zone };
  };
  const host = read(hostPlace(time));
  if (time.dateOnly) return [{ time: host.date, whose: null }];
  const visitor = read(visitorZone ?? 'UTC');
  const city = time.hostZone ? `, ${toCity(time.hostZone)}` : '';
  const hostTime = `${host.clock} ${host.zone}`;
  const hostLine = { time: hostTime, whose: `the host’s time${city}` };
  if (host.clock !== visitor.clock) {
    const visitorTime = `${visitor.clock} ${visitor.zone}`;
    if (visitorZone === null) return [hostLine, { time: visitorTime, whose: 'universal time' }];
    return [{ time: visitorTime, whose: `your time, ${toCity(visitorZone)}` }, hostLine];
  }
  if (visitorZone === null) return [hostLine];
  const own = visitorZone === time.hostZone ? '' : `, ${toCity(visitorZone)},`;
  return [{ time: hostTime, whose: `your time${own} and the host’s${city}` }];
}

/**
 * How far away a start is: "tomorrow", "in 2 hours".
 *
 * @param now - milliseconds since the epoch
 * @param place - whose days count
 */
export function describeDistance(time: TimeView, now: number, place: Place): string {
  const days = daysBetween(now, Date.parse(time.start), time.dateOnly ? hostPlace(time) : place);
  const minutes = Math.round((Date.parse(time.start) - now) / 60_000);
  if (time.dateOnly || minutes > 12 * 60) {
    return days === 1 ? 'tomorrow' : days < 1 ? 'today' : `in ${days} days`;
  }
  if (minutes >= 115) return `in ${Math.round(minutes / 60)} hours`;
  if (minutes >= 55 && minutes <= 65) return 'in an hour';
  return minutes <= 1 ? 'in a minute' : `in ${minutes} minutes`;
}

function daysBetween(from: number, to: number, place: Place): number {
  const day = (instant: number) => {
    const shift = typeof place === 'number' ? place * 60_000 : 0;
    const timeZone = typeof place === 'number' ? 'UTC' : place;
    // Swedish dates are ISO dates.
    const text = new Intl.DateTimeFormat('sv', { timeZone }).format(instant + shift);
    return Date.parse(`${text}T00:00:00Z`) / 86_400_000;
  };
  return day(to) - day(from);
}

/** Browsers and Node still say what cities were called before. */
const renamed: Record<string, string> = {
  Calcutta: 'Kolkata',
  Godthab: 'Nuuk',
  Katmandu: 'Kathmandu',
  Kiev: 'Kyiv',
  Rangoon: 'Yangon',
  Saigon: 'Ho Chi Minh City',
};

/** "America/Argentina/Buenos_Aires" → "Buenos Aires" */
function toCity(zone: string): string {
  const city = (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
  return renamed[city] ?? city;
}
