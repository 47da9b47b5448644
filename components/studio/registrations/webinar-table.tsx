import type { WebinarResult } from '@/lib/studio/results/read-webinars';
import { resultsAddress } from '@/lib/studio/results/results-query';
import { CountTable } from './count-table';

/** What came of each webinar. */
export function WebinarTable({ webinars }: { webinars: WebinarResult[] }) {
  if (webinars.length === 0) return <p className="mt-3">Nobody has registered yet.</p>;
  return (
    <CountTable
      label="Registrations by webinar"
      head={['Webinar', 'Registered', 'Watched', 'Share', 'Cancelled', 'Flagged', 'Requests']}
      rows={webinars.map((each) => {
        const { webinar, title, registered, watched, cancelled, flagged, requests } = each;
        const share = registered === 0 ? '–' : `${Math.round((100 * watched) / registered)} %`;
        return {
          key: webinar,
          name: (
            <a href={resultsAddress(webinar)} className="text-link" dir="auto">
              {title ?? webinar}
            </a>
          ),
          counts: [registered, watched, share, cancelled, flagged, requests],
        };
      })}
    />
  );
}
