import { DeskLink } from './desk-link';

const rooms = [
  { label: 'Entries', href: '/studio' },
  { label: 'Registrations', href: '/studio/registrations' },
  { label: 'Deliveries', href: '/studio/deliveries' },
  { label: 'Health', href: '/studio/health' },
];

/** Where one is in the studio, and the way out of it. */
export function DeskHeader({ signOut }: { signOut: (() => Promise<void>) | null }) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-6 gap-y-2 border-ink border-b-2 pb-3">
      <p className="font-bold font-display text-xl">Studio</p>
      <nav aria-label="Studio" className="grow">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {rooms.map((room) => (
            <li key={room.href}>
              <DeskLink {...room} />
            </li>
          ))}
        </ul>
      </nav>
      {signOut && (
        <form action={signOut}>
          <button type="submit" className="text-link cursor-pointer py-1">
            Sign out
          </button>
        </form>
      )}
    </div>
  );
}
