/**
 * Finds words in the transcript; `reader/find.ts` makes it work. Browsers without scripts have a
 * search of their own, and don't show it.
 */
export function FindBar() {
  return (
    <search className="find-bar">
      <input
        type="search"
        autoComplete="off"
        aria-label="Find in the transcript"
        placeholder="Find in the transcript"
        className="field min-w-0 grow bg-card"
      />
      <output className="chip min-w-21 justify-center empty:border-transparent" />
      <button type="button" value="-1" disabled className="chip">
        <span className="sr-only">Previous match</span>
        <span aria-hidden="true">↑</span>
      </button>
      <button type="button" value="1" disabled className="chip">
        <span className="sr-only">Next match</span>
        <span aria-hidden="true">↓</span>
      </button>
    </search>
  );
}
