'use client';

/**
 * What stands where nothing is. Next sends it with every page, in case it is needed: in a script it
 * is sent once, and not before the visitor acts.
 */
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
