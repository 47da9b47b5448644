import { InlineScript } from '@/components/site/inline-script';
import { focusSearchScript } from '@/lib/browser-scripts/focus-search';
import { groups, type Selection } from '@/lib/search/facets/groups';

/** The search field: a plain form, which keeps the filters that are chosen. */
export function SearchForm({
  text = '',
  selection = {},
}: {
  text?: string;
  selection?: Selection;
}) {
  return (
    <search>
      <form
        id="search"
        action="/webinars/search"
        className="mt-6 flex max-w-160 items-center gap-2 rounded-xl border border-rule bg-card p-1.5 focus-within:border-ink"
      >
        <label htmlFor="search-words" className="sr-only">
          Search titles, speakers and transcripts
        </label>
        <input
          id="search-words"
          type="search"
          name="q"
          defaultValue={text}
          maxLength={200}
          autoComplete="off"
          placeholder="Search titles, speakers and transcripts"
          dir="auto"
          className="min-h-11 w-full min-w-0 rounded-lg bg-transparent px-3 placeholder:text-soft focus-visible:outline-offset-0"
        />
        <span aria-hidden="true" className="key-hint">
          /
        </span>
        {groups.map((group) => {
          const values = selection[group] ?? [];
          return values.length === 0 ? null : (
            <input key={group} type="hidden" name={group} value={values.join(',')} />
          );
        })}
        <button type="submit" className="button">
          Search
        </button>
        <InlineScript text={focusSearchScript} />
      </form>
    </search>
  );
}
