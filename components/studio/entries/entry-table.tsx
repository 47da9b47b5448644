import type { EntryRow } from '@/lib/studio/entries/entry-row';
import { flags } from '@/lib/webinars/editing/save-flag';
import { FlagSwitch } from './flag-switch';
import { stateWords } from './state-words';

const flagWords = { featured: 'Featured', unlisted: 'Unlisted', gated: 'Gated' } as const;

/** Written out, since browsers forget what a table is once it is shown as something else. */
const as = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/** The entries, a line each; on a phone a card each. */
export function EntryTable({
  rows,
  back,
  action,
}: {
  rows: EntryRow[];
  /** The address of this very page. */
  back: string;
  action: ((sent: FormData) => Promise<void>) | null;
}) {
  return (
    <table {...as.table} aria-label="Entries" className="mt-6 w-full text-[0.9375rem] max-md:block">
      <thead {...as.rowgroup} className="max-md:sr-only">
        <tr {...as.row} className="border-rule border-b text-left text-soft text-sm">
          <Head>Entry</Head>
          <Head>State</Head>
          {flags.map((flag) => (
            <Head key={flag}>{flagWords[flag]}</Head>
          ))}
          <Head isNumber>Registered</Head>
          <Head isNumber>Watched</Head>
        </tr>
      </thead>
      <tbody {...as.rowgroup} className="max-md:block">
        {rows.map((row) => (
          <Row key={row.file} {...{ row, back, action }} />
        ))}
      </tbody>
    </table>
  );
}

function Head({ children, isNumber = false }: { children: string; isNumber?: boolean }) {
  return (
    <th
      scope="col"
      {...as.columnheader}
      className={`py-2 pr-4 font-normal ${isNumber ? 'text-right' : ''}`}
    >
      {children}
    </th>
  );
}

function Row({
  row,
  back,
  action,
}: {
  row: EntryRow;
  back: string;
  action: ((sent: FormData) => Promise<void>) | null;
}) {
  const { slug, title, state, path, date, marks, problems, registered, watched } = row;
  const cell = 'py-3 pr-4 align-top';
  return (
    <tr {...as.row} className="border-rule border-b max-md:grid max-md:grid-cols-3 max-md:py-3">
      <th
        scope="row"
        {...as.rowheader}
        className={`${cell} text-left font-normal max-md:col-span-3`}
      >
        <a
          href={`/studio/entries/${encodeURIComponent(slug)}`}
          className="font-bold hover:text-accent"
          dir="auto"
        >
          {title}
        </a>
        <span className="mt-0.5 block text-soft text-sm">
          {[date, ...marks].filter(Boolean).join(' · ')}
          {path && (
            <>
              {(date || marks.length > 0) && ' · '}
              <a href={path} className="text-link">
                page
              </a>
            </>
          )}
        </span>
        {problems.length > 0 && (
          <ul className="mt-1 max-w-prose text-sm">
            {problems.map(({ severity, text }) => (
              <li key={text} className={severity === 'error' ? 'text-accent' : 'text-soft'}>
                <b>{severity === 'error' ? 'Error' : 'Warning'}:</b> {text}
              </li>
            ))}
          </ul>
        )}
      </th>
      <Cell className={`${cell} max-md:col-span-3 max-md:py-0`}>{stateWords[state]}</Cell>
      {flags.map((flag) => (
        <Cell key={flag} className={`${cell} max-md:py-1`}>
          <span aria-hidden="true" className="block text-soft text-sm md:hidden">
            {flagWords[flag]}
          </span>
          {state !== 'broken' && (
            <FlagSwitch {...{ flag, slug, title, back, action }} isOn={row.flags[flag]} />
          )}
        </Cell>
      ))}
      <Cell className={`${cell} tabular-nums md:text-right`}>
        {registered} <span className="text-soft md:hidden">registered</span>
      </Cell>
      <Cell className={`${cell} tabular-nums md:text-right`}>
        {watched} <span className="text-soft md:hidden">watched</span>
      </Cell>
    </tr>
  );
}

function Cell({ children, className }: { children: React.ReactNode; className: string }) {
  return (
    <td {...as.cell} className={className}>
      {children}
    </td>
  );
}
