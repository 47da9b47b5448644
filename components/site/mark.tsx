/** A speech bubble, or a drop, in a square of 16. */
export const markPath = 'M8 0a8 8 0 0 1 0 16H0V8a8 8 0 0 1 8-8z';

/** The drawn mark beside the site's name. */
export function Mark() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className="size-3.5 shrink-0 fill-accent">
      <path d={markPath} />
    </svg>
  );
}
