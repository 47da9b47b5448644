import type { ListName } from '@/lib/webinars/sections';

/** Where the pages of a list are: the first is the catalogue itself. */
export function listAddress(list: ListName): (page: number) => string {
  return (page) => (page === 1 ? `/webinars#${list}` : `/webinars/${list}/${page}`);
}
