import type { Metadata } from 'next';
import { MissingPage } from '@/app/missing-page';
import { findWebinar } from '@/lib/webinars/load';
import { buildLanding } from '@/lib/webinars/view';

export const metadata: Metadata = {
  title: 'This link no longer works',
  robots: { index: false },
};

/** Where mailed links lead that are too old, cut in two by a mail program, or made up. */
export default async function LinkExpiredPage({
  params,
}: PageProps<'/webinars/[slug]/link-expired'>) {
  const webinar = findWebinar((await params).slug);
  if (!webinar) return <MissingPage />;
  const { title, path, action } = buildLanding(webinar, Date.now());
  const hasForm = action === 'register' || action === 'register-to-watch';
  return (
    <section className="page message">
      <h1>This link no longer works</h1>
      <p>
        It was cut off on its way, or is too old.{' '}
        {hasForm && 'Register again with the same address: you are in at once, and get a new link.'}
      </p>
      <p className="-mt-3 mb-8 font-bold text-lg" dir="auto">
        {title}
      </p>
      <a href={hasForm ? `${path}#register` : path} className="button">
        {hasForm ? 'Register again' : 'Go to the webinar'}
      </a>
    </section>
  );
}
