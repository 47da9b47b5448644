import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'Page not found' };

export default function NotFound() {
  return (
    <section className="page message">
      <p aria-hidden="true" className="huge">
        404
      </p>
      <h1>This page is not here</h1>
      <p>
        The address may have a typing mistake in it, or the webinar was taken off the programme.
      </p>
      <a href="/webinars" className="button">
        See all webinars
      </a>
    </section>
  );
}
