import type { FoundPerson } from '@/lib/studio/results/find-people';
import { resultsAddress } from '@/lib/studio/results/results-query';
import { sayMinute } from '../deliveries/delivery-words';

/** Who registered, newest first. */
export function PeopleList({ people }: { people: FoundPerson[] }) {
  if (people.length === 0) return <p className="mt-4">Nobody like that has registered.</p>;
  return (
    <ol aria-label="Registrations" className="mt-4 border-rule border-t text-[0.9375rem]">
      {people.map((person) => (
        <li key={person.id} className="border-rule border-b py-2.5">
          <p className="wrap-anywhere">
            <b>{person.name || person.email}</b>
            {person.name && <span className="text-soft"> · {person.email}</span>}
          </p>
          <p className="text-soft text-sm tabular-nums">
            {sayMinute(person.createdAt)} ·{' '}
            <a href={resultsAddress(person.webinar)} className="text-link">
              {person.webinar}
            </a>
            {person.hasWatched && ' · watched'}
            {person.isCancelled && ' · cancelled'}
            {person.isFlagged && ' · flagged'}
          </p>
        </li>
      ))}
    </ol>
  );
}
