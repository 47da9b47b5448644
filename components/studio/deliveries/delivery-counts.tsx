import { deliveryStates } from '@/lib/delivery/delivery';
import { stateWords } from './delivery-words';

/** How many deliveries there are, by channel and state. */
export function DeliveryCounts({
  counts,
}: {
  counts: Array<{ channel: string; state: string; count: number }>;
}) {
  const channels = [...new Set(counts.map(({ channel }) => channel))];
  if (channels.length === 0)
    return <p className="mt-6">Nothing has been sent, and nothing waits.</p>;
  const countOf = (channel: string, state: string) =>
    counts.find((each) => each.channel === channel && each.state === state)?.count ?? 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: so that a keyboard can scroll it
    <section aria-label="Counts" tabIndex={0} className="mt-6 overflow-x-auto">
      <table className="tabular-nums">
        <caption className="sr-only">Deliveries by channel and state</caption>
        <thead>
          <tr className="border-rule border-b text-soft text-sm">
            <th scope="col" className="py-2 pr-6 text-left font-normal">
              Channel
            </th>
            {deliveryStates.map((state) => (
              <th key={state} scope="col" className="py-2 pr-6 text-right font-normal">
                {stateWords[state]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {channels.map((channel) => (
            <tr key={channel} className="border-rule border-b">
              <th scope="row" className="py-2 pr-6 text-left font-bold">
                {channel}
              </th>
              {deliveryStates.map((state) => (
                <td key={state} className="py-2 pr-6 text-right">
                  {countOf(channel, state)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
