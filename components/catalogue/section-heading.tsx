import type { ReactNode } from 'react';

/** The heading of a part of the catalogue, over a heavy rule: title, a note, perhaps a link. */
export function SectionHeading({
  id,
  title,
  note,
  link,
}: {
  id: string;
  title: string;
  note?: ReactNode;
  link?: ReactNode;
}) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-ink border-b-2 pb-3.5">
      <h2 id={id} className="text-3xl">
        {title}
      </h2>
      {note && <p className="text-[0.9375rem] text-soft">{note}</p>}
      {link && <p className="ms-auto text-[0.9375rem]">{link}</p>}
    </div>
  );
}
