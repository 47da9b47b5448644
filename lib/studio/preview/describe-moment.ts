/**
 * A moment in words: "Tue, 8 Dec 2026, 09:00 PST".
 *
 * @param language - BCP 47
 * @param timeZone - IANA
 */
export function describeMoment(at: number, language: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  });
  return format.format(at);
}
