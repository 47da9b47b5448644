import type { OwnDataView } from '@/lib/people/view';

const names: Record<string, string> = {
  confirmation: 'You are registered',
  'access-link': 'Your link once more',
  reminder: 'Reminder',
  'recording-ready': 'The recording is up',
  'session-moved': 'A new date',
  'session-withdrawn': 'A date that was cancelled',
  'own-data-link': 'The link to this page',
};

/** Every mail a person was sent, folded away; nothing where there was none. */
export function SentMails({ mails }: Pick<OwnDataView, 'mails'>) {
  if (mails.length === 0) return null;
  return (
    <details className="mt-4 text-[0.9375rem]">
      <summary className="inline-block cursor-pointer list-none py-1 text-link">
        {mails.length === 1 ? 'The mail we sent you' : `The ${mails.length} mails we sent you`}
      </summary>
      <ul className="mt-2 grid gap-2.5">
        {mails.map(({ id, kind, title, sent }) => (
          <li key={id}>
            {names[kind] ?? kind}
            <span className="block text-sm text-soft" dir="auto">
              {[title, sent].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
