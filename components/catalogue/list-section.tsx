import type { ListName } from '@/lib/webinars/sections';
import type { CardView, PageOf } from '@/lib/webinars/view-model';
import { CatalogueSection } from './catalogue-section';
import { ListItems } from './list-items';
import { Pagination } from './pagination';

/** The first page of a list, as a part of the catalogue. */
export function ListSection({
  list,
  label,
  note,
  page,
  language,
}: {
  list: ListName;
  label: string;
  note: string;
  page: PageOf<CardView>;
  language: string;
}) {
  return (
    <CatalogueSection id={list} title={label} count={page.total} note={note}>
      <ListItems list={list} cards={page.items} language={language} level={3} />
      <Pagination list={list} label={label} at={page} />
    </CatalogueSection>
  );
}
