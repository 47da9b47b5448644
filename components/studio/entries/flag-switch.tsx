import type { Flag } from '@/lib/webinars/editing/save-flag';

/** One flag of one entry. A button of a form, so that it works without JavaScript, too. */
export function FlagSwitch({
  flag,
  isOn,
  slug,
  title,
  back,
  action,
}: {
  flag: Flag;
  isOn: boolean;
  slug: string;
  title: string;
  /** The page it is on. */
  back: string;
  /** Null where nothing can be written. */
  action: ((sent: FormData) => Promise<void>) | null;
}) {
  const knob = (
    <span aria-hidden="true" className="switch">
      <span />
    </span>
  );
  if (!action) {
    return (
      <span className="inline-flex items-center gap-2 opacity-60" data-on={isOn || undefined}>
        {knob}
        <span className="sr-only">
          {flag}: {isOn ? 'yes' : 'no'}
        </span>
      </span>
    );
  }
  return (
    <form action={action}>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="flag" value={flag} />
      <input type="hidden" name="on" value={String(!isOn)} />
      <input type="hidden" name="back" value={back} />
      <button
        type="submit"
        role="switch"
        aria-checked={isOn}
        aria-label={`${flag}: ${title}`}
        data-on={isOn || undefined}
        className="inline-flex min-h-11 min-w-11 cursor-pointer items-center"
      >
        {knob}
      </button>
    </form>
  );
}
