import { channelNames, deliveryStates } from '@/lib/delivery/delivery';
import type { DeliveryQuery } from '@/lib/studio/results/delivery-query';
import { stateWords } from './delivery-words';

/** Narrows the deliveries down; everything is in the address. */
export function DeliveryFilters({ query: { state, filter } }: { query: DeliveryQuery }) {
  return (
    <form method="get" action="/studio/deliveries" className="mt-8 flex flex-wrap items-end gap-4">
      <label>
        <span className="label">State</span>
        <select name="state" defaultValue={state ?? ''} className="field">
          <option value="">Still open</option>
          <option value="all">All</option>
          {deliveryStates.map((each) => (
            <option key={each} value={each}>
              {stateWords[each]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="label">Channel</span>
        <select name="channel" defaultValue={filter.channel ?? ''} className="field">
          <option value="">All</option>
          {channelNames.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </label>
      <label className="grow">
        <span className="label">Webinar</span>
        <input name="webinar" defaultValue={filter.webinar ?? ''} className="field" />
      </label>
      <button type="submit" className="button button-quiet">
        Show
      </button>
    </form>
  );
}
