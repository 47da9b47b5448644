import type { Problem } from '@/lib/webinars/model';
import { sortProblems } from '@/lib/webinars/problem';
import { FieldProblems } from './field-problems';

/** A file whose fields can't be told apart: there is nothing to fill in. */
export function Unreadable({ problems }: { problems: readonly Problem[] }) {
  return (
    <section aria-labelledby="unreadable" className="notice max-w-[68ch]">
      <h2 id="unreadable" className="font-bold font-sans text-base tracking-normal">
        The fields of this file can’t be read, so there is no form for it
      </h2>
      <p className="mt-1">Mend it in an editor and load this page again:</p>
      <ul className="mt-2 grid gap-2">
        {sortProblems(problems).map((problem) => (
          <li key={`${problem.line} ${problem.column} ${problem.message}`}>
            Line {problem.line}, column {problem.column}
            <FieldProblems id={`line-${problem.line}-${problem.column}`} problems={[problem]} />
          </li>
        ))}
      </ul>
    </section>
  );
}
