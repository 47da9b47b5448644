/**
 * What a form sends without asking: which webinar, and a trap for machines. See also `notesScript`.
 */
export function HiddenFields({ slug }: { slug: string }) {
  return (
    <>
      <input type="hidden" name="slug" value={slug} />
      <div aria-hidden="true" className="absolute -left-[200vw] h-px w-px overflow-hidden">
        <label>
          Leave this empty
          <input name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
    </>
  );
}
