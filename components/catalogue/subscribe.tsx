/** Ways to hear of what is new without an address left anywhere. */
export function Subscribe({ links }: { links: { label: string; href: string }[] }) {
  return (
    <nav
      aria-label="Follow along"
      className="print-hidden mt-16 flex flex-wrap items-baseline gap-x-6 border-rule border-t pt-5"
    >
      <p className="font-bold">Follow along</p>
      <ul className="flex flex-wrap gap-x-6">
        {links.map(({ label, href }) => (
          <li key={href}>
            <a href={href} className="inline-block py-1 text-link">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
