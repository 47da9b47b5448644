export function PlayIcon() {
  return (
    <svg viewBox="0 0 12 14" aria-hidden="true" className="h-[0.8em] w-auto shrink-0 fill-current">
      <path d="M0 0l12 7L0 14z" />
    </svg>
  );
}

export function CheckIcon() {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      className="mt-1.5 size-4 shrink-0 fill-none stroke-accent stroke-2"
    >
      <path d="M1.5 8.5l4.5 4.5L14.5 3" />
    </svg>
  );
}
