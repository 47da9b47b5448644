import type { ListName } from '@/lib/webinars/sections';
import type { PageOf } from '@/lib/webinars/view-model';
import { PageLinks } from './page-links';

/** Links to the pages of a list of the catalogue. The first page is the catalogue itself. */
export function Pagination({
  list,
  label,
  at,
}: {
  list: ListName;
  label: string;
  at: Pick<PageOf<unknown>, 'page' | 'pages'>;
}) {
  const addressOf = (page: number) =>
    page === 1 ? `/webinars#${list}` : `/webinars/${list}/${page}`;
  return <PageLinks label={label} at={at} addressOf={addressOf} />;
}
