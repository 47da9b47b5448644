import { previewPath } from '@/lib/studio/preview/address';

/** Leads to any moment. */
export function MomentForm({
  slug,
  at,
  draft,
  zone,
}: {
  slug: string | null;
  at: number | null;
  draft: string;
  /** The IANA zone that the moment is typed in. */
  zone: string;
}) {
  return (
    <form action={previewPath(slug)} className="flex flex-wrap items-center gap-2 py-1.5">
      {draft !== '' && <input type="hidden" name="draft" value={draft} />}
      <label className="flex flex-wrap items-center gap-2">
        At ({zone})
        <input
          type="datetime-local"
          name="at"
          required
          defaultValue={at === null ? '' : toLocal(at, zone)}
          className="min-h-8 rounded-md border border-on-stage-soft bg-transparent px-2 [color-scheme:dark] focus-visible:outline-mark"
        />
      </label>
      <button
        type="submit"
        className="min-h-8 cursor-pointer rounded-md border border-on-stage-soft px-3 focus-visible:outline-mark"
      >
        Go there
      </button>
    </form>
  );
}

/** As the field takes it. Swedish dates are ISO dates. */
function toLocal(at: number, timeZone: string): string {
  const options = { timeZone, dateStyle: 'short', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat('sv', options).format(at).replace(' ', 'T');
}
