'use client';

/**
 * What stands where a page failed. Next sends this and what stands where nothing is with every page,
 * in case they are needed: in one file they are one script of half a kilobyte.
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

/** What stands where nothing is: see `not-found.tsx` and `missing-page.tsx`. */
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
