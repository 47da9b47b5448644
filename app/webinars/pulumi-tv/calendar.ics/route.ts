import { getSite } from '@/lib/site/load';
import { getCatalogue } from '@/lib/webinars/load';
import { answerProgramme } from '../../answer-programme';

export const dynamic = 'force-dynamic';

/** The sessions to come of the series, to subscribe to. */
export function GET(request: Request): Promise<Response> {
  const webinars = getCatalogue().webinars.filter(({ series }) => series === 'pulumi_tv');
  const path = '/webinars/pulumi-tv/calendar.ics';
  return answerProgramme(request, { webinars, labels: [getSite().sections.pulumi_tv], path });
}
