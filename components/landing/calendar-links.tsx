/** Calendars of the visitor's own that take a date, beside the file that every calendar opens. */
export function CalendarLinks({ path }: { path: string }) {
  const file = `${path}/calendar.ics`;
  const links = [
    { label: 'Google', href: `${file}?to=google` },
    { label: 'Outlook', href: `${file}?to=outlook` },
    // Without `download`, which on a Mac or an iPhone would keep it from opening in the calendar.
    { label: 'Apple', href: file },
  ];
  return (
    <p className="print-hidden text-center text-[0.9375rem] text-soft">
      or to{' '}
      {links.map(({ label, href }, at) => (
        <span key={label}>
          {at > 0 && ' · '}
          <a href={href} rel="nofollow" className="inline-block py-1 text-link">
            <span className="sr-only">Add to </span>
            {label}
            <span className="sr-only"> calendar</span>
          </a>
        </span>
      ))}
    </p>
  );
}
