/**
 * What a form sends without asking: which webinar, a trap for machines, and how long it took (see
 * `VisitorForm`; empty without JavaScript).
 */
export function HiddenFields({ slug }: { slug: string }) {
  return (
    <>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="elapsed" defaultValue="" />
      <div aria-hidden="true" className="absolute -left-[200vw] h-px w-px overflow-hidden">
        <label>
          Leave this empty
          <input name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
    </>
  );
}
