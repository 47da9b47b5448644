import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'Everything is erased', robots: { index: false } };

export default function ErasedPage() {
  return (
    <section className="page message">
      <h1>Everything is erased</h1>
      <p>
        Nothing about you is stored here any more, and this browser has forgotten you as well.
        Should you register again, it is as if for the first time.
      </p>
      <a href="/webinars" className="button">
        See all webinars
      </a>
    </section>
  );
}
