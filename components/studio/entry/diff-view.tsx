import type { DiffHunk, DiffLine } from '@/lib/studio/entry-form/line-diff';

const marks = { same: ' ', added: '+', removed: '−' };
const words = { same: '', added: 'Added: ', removed: 'Removed: ' };
const looks = {
  same: 'border-transparent text-soft',
  added: 'border-ink bg-paper font-bold',
  removed: 'border-accent text-ink',
};

/** Two texts compared. What came and went is marked by sign, border and type, not by colour alone. */
export function DiffView({ title, hunks }: { title: string; hunks: readonly DiffHunk[] }) {
  return (
    <section aria-label={title} className="overflow-clip rounded-lg border border-rule bg-card">
      <h2 className="border-rule border-b px-4 py-2.5 font-bold font-sans text-[0.9375rem] tracking-normal">
        {title}
      </h2>
      <div className="divide-y divide-rule font-mono text-[0.8125rem] leading-relaxed">
        {hunks.map((hunk) => (
          <ul key={`${hunk[0]?.kind} ${hunk[0]?.number}`} className="py-2">
            {hunk.map((line) => (
              <Line key={`${line.kind} ${line.number}`} line={line} />
            ))}
          </ul>
        ))}
      </div>
    </section>
  );
}

function Line({ line: { kind, number, text } }: { line: DiffLine }) {
  return (
    <li className={`grid grid-cols-[2.75rem_1rem_1fr] gap-x-2 border-s-4 pe-3 ${looks[kind]}`}>
      <span aria-hidden="true" className="text-end text-soft tabular-nums">
        {number}
      </span>
      <span aria-hidden="true">{marks[kind]}</span>
      <span className="whitespace-pre-wrap wrap-anywhere">
        <span className="sr-only">{words[kind]}</span>
        {text}
      </span>
    </li>
  );
}
