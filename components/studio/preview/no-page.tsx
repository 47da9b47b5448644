import type { Problem } from '@/lib/webinars/model';
import { formatProblem } from '@/lib/webinars/problem';

/** An entry without a page of its own, and why. */
export function NoPage({
  problems,
  externalUrl,
}: {
  problems: readonly Problem[];
  /** Where its card leads instead. */
  externalUrl: string | null;
}) {
  return (
    <div className="page py-8">
      <h1 className="text-2xl">
        {externalUrl ? 'Its page is on another site' : 'There is no page'}
      </h1>
      {externalUrl && (
        <p className="mt-3 text-soft wrap-anywhere">The card leads to {externalUrl}.</p>
      )}
      <ul className="mt-3 grid gap-2 text-soft">
        {problems.map((problem) => (
          <li key={formatProblem(problem)}>
            {problem.field && <strong className="font-bold text-ink">{problem.field}: </strong>}
            {problem.message}.
          </li>
        ))}
      </ul>
    </div>
  );
}
