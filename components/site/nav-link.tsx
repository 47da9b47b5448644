'use client';

import { usePathname } from 'next/navigation';

/** A link of the main navigation that knows when the visitor is there, or somewhere below. */
export function NavLink({ href, children }: { href: string; children: string }) {
  const path = usePathname();
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
