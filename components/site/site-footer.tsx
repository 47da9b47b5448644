import type { Site } from '@/lib/site/schema';

/** Where visitors find what is stored about them: on every page, whatever site.json lists. */
const ownData = { label: 'Your registrations', href: '/registrations' };

export function SiteFooter({ site }: { site: Pick<Site, 'name' | 'description' | 'footer'> }) {
  return (
    <footer className="mt-24 border-rule border-t text-[0.9375rem] text-soft">
      <div className="page flex flex-wrap justify-between gap-x-8 gap-y-4 py-8">
        <p>
          <strong className="font-bold text-ink">{site.name}</strong>
          {site.description && <span className="block max-w-[68ch]">{site.description}</span>}
        </p>
        <nav aria-label="Footer">
          <ul className="flex flex-wrap gap-x-5.5">
            {[...site.footer, ownData].map(({ label, href }) => (
              <li key={href}>
                <a href={href} className="nav-link">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
