import type { OwnItemView } from '@/lib/people/view';

/** What something is about, with the way there while there is one. */
export function ItemTitle({ item: { title, href } }: { item: OwnItemView }) {
  return (
    <h3 className="text-[1.375rem]" dir="auto">
      {href ? (
        <a href={href} className="hover:text-accent">
          {title}
        </a>
      ) : (
        <>
          {title} <span className="font-normal text-soft">(no longer on the programme)</span>
        </>
      )}
    </h3>
  );
}
