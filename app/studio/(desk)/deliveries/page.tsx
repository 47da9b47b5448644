import type { Metadata } from 'next';
import { DeliveryCounts } from '@/components/studio/deliveries/delivery-counts';
import { DeliveryFilters } from '@/components/studio/deliveries/delivery-filters';
import { DeliveryList } from '@/components/studio/deliveries/delivery-list';
import { NoticeBar } from '@/components/studio/entries/notice-bar';
import { getDatabase } from '@/lib/database/open-database';
import { countDeliveries, listDeliveries } from '@/lib/delivery/ledger/list';
import { readNotice } from '@/lib/studio/entries/notices';
import { deliveriesAddress, readDeliveryQuery } from '@/lib/studio/results/delivery-query';
import { requireStudio } from '../../require-studio';
import { takeBack } from '../actions';
import { retry, retryFailed } from './actions';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Deliveries' };

/** What is sent to whom, what waits, and what was given up. */
export default async function DeliveriesPage({ searchParams }: PageProps<'/studio/deliveries'>) {
  await requireStudio('/studio/deliveries');
  const params = await searchParams;
  const query = readDeliveryQuery(params);
  const database = getDatabase();
  const counts = await countDeliveries(database);
  const deliveries = await listDeliveries(database, query.filter);
  const back = deliveriesAddress(query);
  const more = deliveries.length === query.filter.limit ? deliveriesAddress(query, 50) : null;
  const failed = counts.filter(({ state }) => state === 'failed');
  return (
    <>
      <h1 className="mt-8 text-[2.5rem]">Deliveries</h1>
      <p className="mt-2 max-w-prose text-soft">
        Mail, HubSpot and webhooks. What fails is tried again by itself for about a day.
      </p>
      <NoticeBar
        notice={readNotice(params.done)}
        id={String(params.done)}
        {...{ back, takeBack }}
      />
      <DeliveryCounts counts={counts} />
      {failed.length > 0 && (
        <form action={retryFailed} className="mt-4">
          <input type="hidden" name="back" value={back} />
          <button type="submit" className="button button-quiet">
            Try everything again that was given up
          </button>
        </form>
      )}
      <DeliveryFilters query={query} />
      <DeliveryList {...{ deliveries, back, retry, more }} />
    </>
  );
}
