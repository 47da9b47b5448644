import { getCatalogue } from '@/lib/webinars/load';
import { answerProgramme } from '../answer-programme';

export const dynamic = 'force-dynamic';

/** Every session to come, to subscribe to. */
export function GET(request: Request): Promise<Response> {
  const { webinars } = getCatalogue();
  return answerProgramme(request, { webinars, list: 'all', path: '/webinars/calendar.ics' });
}
