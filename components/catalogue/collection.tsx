import { Portrait } from '@/components/landing/presenter';
import { Breadcrumb } from '@/components/site/breadcrumb';
import type { CollectionView } from '@/lib/webinars/collections/view';
import { CardGrid } from './card-grid';
import { PageLinks } from './page-links';

/** Webinars that have somebody or something in common. */
export function Collection({
  view,
  eyebrow,
  address,
  language,
}: {
  view: CollectionView;
  /** What it is: "Presenter". */
  eyebrow: string;
  /** Where a page is, 1-based. */
  address: (page: number) => string;
  language: string;
}) {
  const { name, page, presenter, roles } = view;
  return (
    <div className="page pt-[clamp(1.5rem,3vw,2.5rem)]">
      <div className="text-soft">
        <Breadcrumb links={[{ label: 'Webinars', href: '/webinars' }]} here={name} />
      </div>
      <header className="mt-7 border-ink border-b-2 pb-6">
        <p className="eyebrow">{eyebrow}</p>
        <h1 className="mt-3 text-[clamp(2.375rem,1.75rem+2.9vw,4rem)]" dir="auto">
          {name}
        </h1>
        <p className="mt-2 text-soft">
          {page.total} {page.total === 1 ? 'talk' : 'talks'}
          {page.pages > 1 && `, page ${page.page} of ${page.pages}`}
        </p>
        {presenter && (
          <div className="mt-5 flex items-center gap-4">
            <Portrait presenter={presenter} size="size-16" />
            <ul aria-label="Roles over time" className="text-[0.9375rem] text-soft">
              {roles.map(({ role, years }) => (
                <li key={`${role} ${years}`}>
                  {role}
                  {years && <span className="tabular-nums"> · {years}</span>}
                </li>
              ))}
            </ul>
          </div>
        )}
      </header>
      <CardGrid cards={page.items} language={language} level={2} />
      <PageLinks addressOf={address} label={name} at={page} />
    </div>
  );
}
