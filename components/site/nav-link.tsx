'use client';

import { usePathname } from 'next/navigation';

/** A link of the main navigation that knows when the visitor is there, or somewhere below. */
export function NavLink({ href, children }: { href: string; children: string }) {
  // Pages that no build made are rendered behind another address than the visitor's.
  const path = usePathname().replace(/^\/internal\/first-visit/, '');
  const isHere = path === href;
  const isBelow = path.startsWith(`${href}/`);
  return (
    <a
      href={href}
      aria-current={isHere ? 'page' : isBelow ? 'true' : undefined}
      className="nav-link"
    >
      {children}
    </a>
  );
}
