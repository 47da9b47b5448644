import { type EntryQuery, shows, sorts, states } from '@/lib/studio/entries/entry-query';
import { stateWords } from './state-words';

const showWords = {
  featured: 'Featured',
  unlisted: 'Unlisted',
  gated: 'Gated',
  problems: 'With problems',
} as const;
const sortWords = {
  date: 'Newest first',
  title: 'By title',
  registered: 'Most registered',
  watched: 'Most watched',
  problems: 'Most problems',
} as const;

/** Narrows the entries down; everything is in the address. */
export function EntryFilters({ query }: { query: EntryQuery }) {
  return (
    <form method="get" action="/studio" className="mt-6 flex flex-wrap items-end gap-x-4 gap-y-3">
      <label className="grow">
        <span className="label">Search</span>
        <input type="search" name="q" defaultValue={query.text} className="field" />
      </label>
      <Choice
        label="State"
        name="state"
        value={query.state}
        any="All states"
        words={stateWords}
        values={states}
      />
      <Choice
        label="Show"
        name="show"
        value={query.show}
        any="All entries"
        words={showWords}
        values={shows}
      />
      <Choice
        label="Order"
        name="sort"
        value={query.sort}
        any={null}
        words={sortWords}
        values={sorts}
      />
      <button type="submit" className="button button-quiet">
        Show
      </button>
    </form>
  );
}

function Choice<Value extends string>({
  label,
  name,
  value,
  any,
  words,
  values,
}: {
  label: string;
  name: string;
  value: Value | null;
  any: string | null;
  words: Record<Value, string>;
  values: readonly Value[];
}) {
  return (
    <label className="max-sm:grow">
      <span className="label">{label}</span>
      <select name={name} defaultValue={value ?? ''} className="field">
        {any !== null && <option value="">{any}</option>}
        {values.map((each) => (
          <option key={each} value={each}>
            {words[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
