import { toNamePart } from '../fields/slug';
import { type Collection, listPresenters } from './collect';

/** What somebody was when they presented. */
export interface RoleView {
  role: string;
  /** "2021", or "2019 – 2022"; null where no date is known. */
  years: string | null;
}

/**
 * The roles somebody had over time, the latest first. One that comes back after another stands
 * again; spellings that differ in case or punctuation are one role.
 */
export function listRoles({ slug, webinars }: Collection): RoleView[] {
  const spans: Array<{ role: string; years: number[] }> = [];
  // Newest first, so the first spelling is the latest one.
  for (const webinar of webinars) {
    const presenter = listPresenters(webinar).find(({ name }) => toNamePart(name) === slug);
    const role = presenter?.role;
    if (!role) continue;
    const { date } = webinar;
    // The year at the host.
    const year = date && new Date(date.instant + date.offsetMinutes * 60_000).getUTCFullYear();
    const years = year && !webinar.hideDate ? [year] : [];
    const last = spans.at(-1);
    if (last && toNamePart(last.role) === toNamePart(role)) last.years.push(...years);
    else spans.push({ role, years });
  }
  return spans.map(({ role, years }) => ({ role, years: describeYears(years) }));
}

function describeYears(years: readonly number[]): string | null {
  if (years.length === 0) return null;
  const [from, to] = [Math.min(...years), Math.max(...years)];
  return from === to ? String(to) : `${from} – ${to}`;
}
