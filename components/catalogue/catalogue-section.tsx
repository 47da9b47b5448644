import type { ReactNode } from 'react';
import { SectionHeading } from './section-heading';

/** A part of the catalogue that can be linked to. Not drawn where it has no entries. */
export function CatalogueSection({
  id,
  title,
  count,
  note,
  link,
  children,
}: {
  id: string;
  title: string;
  count: number;
  note?: ReactNode;
  link?: ReactNode;
  children: ReactNode;
}) {
  if (count === 0) return null;
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mt-18">
      <SectionHeading id={`${id}-title`} title={title} note={note} link={link} />
      {children}
    </section>
  );
}
