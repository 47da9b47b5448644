import type { Problem } from '@/lib/webinars/model';

const names = { error: 'Error', warning: 'Warning', note: 'Note' };

/** What `npm run check` says about a field, where `aria-describedby` finds it. */
export function FieldProblems({ id, problems }: { id: string; problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul id={id} className="mt-1.5 grid gap-1 text-sm leading-snug">
      {problems.map(({ severity, message, write, line, column }) => (
        <li key={`${line} ${column} ${message}`} className="border-accent border-l-2 ps-2.5">
          <strong className="font-bold text-accent">{names[severity]}:</strong> {message}.
          {write !== null && (
            <>
              {' '}
              Write: <code>{write}</code>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
