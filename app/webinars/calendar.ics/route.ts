import { calendarAddress, calendarPath, readRequest } from '@/lib/search/facets/address';
import { groups } from '@/lib/search/facets/groups';
import { findResults } from '@/lib/search/find-results';
import { getSearchable } from '@/lib/search/index/get';
import { getSite } from '@/lib/site/load';
import { getCatalogue } from '@/lib/webinars/load';
import { answerProgramme } from '../answer-programme';

export const dynamic = 'force-dynamic';

/** Every session to come, or those of what a search would find, to subscribe to. */
export function GET(request: Request): Promise<Response> {
  const asked = readRequest(Object.fromEntries(new URL(request.url).searchParams));
  const path = calendarAddress(asked);
  if (path === calendarPath) {
    return answerProgramme(request, { webinars: getCatalogue().webinars, labels: [], path });
  }
  const { sections } = getSite();
  const { index, catalogue } = getSearchable();
  const selection = { ...asked.selection, state: [] };
  const { narrowed, spell, query } = findResults({
    index,
    webinars: catalogue.webinars,
    labels: sections,
    request: { ...asked, selection },
    now: Date.now(),
  });
  const chosen = groups.flatMap((group) =>
    (selection[group] ?? []).map((value) => spell(group, value)),
  );
  const words = query.text.trim();
  return answerProgramme(request, {
    webinars: narrowed.items.map(({ webinar }) => webinar),
    labels: words ? [`“${words}”`, ...chosen] : chosen,
    path,
  });
}
