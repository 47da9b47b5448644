import type { Metadata } from 'next';
import { UnsubscribeForm } from '@/components/registrations/unsubscribe-form';
import { verifyToken } from '@/lib/access/token';
import { unsubscribe } from './actions';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Stop mail', robots: { index: false } };

/** Where the link at the end of a mail leads. Opening it changes nothing: scanners do that, too. */
export default async function UnsubscribePage({ searchParams }: PageProps<'/unsubscribe'>) {
  const { token } = await searchParams;
  const known = typeof token === 'string' ? token : null;
  const isValid = (await verifyToken('unsubscribe', known)) !== null;
  return (
    <section className="page message">
      <UnsubscribeForm token={isValid ? known : null} action={unsubscribe} />
    </section>
  );
}
