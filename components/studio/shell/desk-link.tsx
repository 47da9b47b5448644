'use client';

import { usePathname } from 'next/navigation';

/** A link that says whether one is there. Entries are everything that is in no other room. */
export function DeskLink({ label, href }: { label: string; href: string }) {
  const pathname = usePathname();
  const isHere =
    href === '/studio'
      ? pathname === href || pathname.startsWith('/studio/entries')
      : pathname.startsWith(href);
  return (
    <a
      href={href}
      aria-current={isHere ? 'page' : undefined}
      className="inline-block py-1 text-soft hover:text-ink aria-[current]:font-bold aria-[current]:text-ink"
    >
      {label}
    </a>
  );
}
