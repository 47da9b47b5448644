/** A button in two steps, with or without JavaScript: the first opens the question. */
export function Confirm({
  label,
  about,
  question,
  confirmLabel,
  id,
  action,
}: {
  label: string;
  /** What it is about, for those who hear the label alone. */
  about: string;
  question: string;
  confirmLabel: string;
  /** What the action gets. */
  id: string;
  action: (data: FormData) => Promise<void>;
}) {
  return (
    <details className="print-hidden text-[0.9375rem]">
      <summary className="inline-block cursor-pointer list-none py-1 text-link">
        {label}
        <span className="sr-only">: {about}</span>
      </summary>
      <form
        action={action}
        className="mt-2 grid justify-items-start gap-3 rounded-lg border border-rule bg-card p-4"
      >
        <input type="hidden" name="id" value={id} />
        <p>{question}</p>
        <button type="submit" className="button">
          {confirmLabel}
          <span className="sr-only">: {about}</span>
        </button>
      </form>
    </details>
  );
}
