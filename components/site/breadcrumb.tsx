/** The way back up. `here` names where the visitor is, without a link. */
export function Breadcrumb({
  links,
  here,
}: {
  links: { label: string; href: string }[];
  here?: string;
}) {
  return (
    <nav aria-label="Breadcrumb" className="print-hidden text-[0.9375rem]">
      <ol className="flex flex-wrap gap-x-2">
        {links.map(({ label, href }) => (
          <li key={href} className="flex gap-2">
            <a href={href} className="underline-offset-4 hover:underline">
              {label}
            </a>
            <span aria-hidden="true">/</span>
          </li>
        ))}
        {here && <li dir="auto">{here}</li>}
      </ol>
    </nav>
  );
}
