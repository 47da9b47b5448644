import type { ReactNode } from 'react';

/** The card at the right of a landing page: what a visitor can do here. */
export function CardPanel({
  id,
  title,
  text,
  children,
}: {
  id: string;
  title: string;
  text: ReactNode;
  children?: ReactNode;
}) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="relative overflow-clip rounded-2xl border border-rule bg-card p-[clamp(1.25rem,4vw,1.875rem)]"
    >
      <h2 id={`${id}-title`} className="text-[1.625rem]" dir="auto">
        {title}
      </h2>
      <p className="mt-2 mb-5 text-soft leading-normal last:mb-0">{text}</p>
      {children}
    </section>
  );
}
