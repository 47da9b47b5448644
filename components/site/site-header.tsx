import type { Site } from '@/lib/site/schema';
import { Mark } from './mark';
import { NavLink } from './nav-link';

export function SiteHeader({ site }: { site: Pick<Site, 'name' | 'logo' | 'navigation'> }) {
  return (
    <header className="border-rule border-b">
      <div className="page flex flex-wrap items-center justify-between gap-x-8 gap-y-1 py-3.5">
        <a
          href="/webinars"
          className="flex min-h-9 items-center gap-2.5 font-bold font-display text-xl tracking-tight"
        >
          {site.logo ? (
            // biome-ignore lint/performance/noImgElement: a logo is shown as it is, mostly an SVG
            <img src={site.logo} alt="" height={28} className="h-7 w-auto" />
          ) : (
            <Mark />
          )}
          {site.name}
        </a>
        <nav aria-label="Main">
          <ul className="flex flex-wrap gap-x-5.5">
            {site.navigation.map(({ label, href }) => (
              <li key={href}>
                <NavLink href={href}>{label}</NavLink>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
