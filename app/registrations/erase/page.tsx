import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { erase } from '../actions';
import { readPersonId } from '../read-person';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Erase everything?', robots: { index: false } };

/** The step before everything is gone: says what that means. */
export default async function ErasePage() {
  if ((await readPersonId()) === null) redirect('/registrations');
  return (
    <section className="page message">
      <h1>Erase everything?</h1>
      <p>This cannot be undone. Once you press the button:</p>
      <ul className="-mt-4 mb-8 grid max-w-[60ch] list-disc gap-1.5 ps-5">
        <li>Your registrations are cancelled and deleted, with all you typed.</li>
        <li>You are not told of recordings you are waiting for, and get no more mail.</li>
        <li>Links in mails we sent you show nothing about you, and this browser is logged out.</li>
        <li>
          Systems that we passed a registration on to are told, where they listen, that it is
          cancelled.
        </li>
      </ul>
      <form action={erase} className="flex flex-wrap gap-3">
        <button type="submit" className="button">
          Erase everything
        </button>
        <a href="/registrations" className="button button-quiet">
          Keep everything
        </a>
      </form>
    </section>
  );
}
