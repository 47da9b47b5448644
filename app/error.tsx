'use client';

/**
 * What stands where a page failed, and where nothing is. Next sends both with every page, in case
 * they are needed: here they are one script of half a kilobyte, sent once, and not before the
 * visitor acts.
 */
export default function ErrorPage({ retry }: { error: unknown; retry: () => void }) {
  return (
    <section className="page message">
      <h1>Something went wrong</h1>
      <p>The fault is ours, and may be gone in a moment.</p>
      <button type="button" className="button" onClick={retry}>
        Try again
      </button>
    </section>
  );
}

export function NotFoundMessage() {
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
