/** The database does not answer. */
export function Away() {
  return (
    <section className="page message">
      <h1>We can’t look that up just now</h1>
      <p>Our database does not answer. Nothing of yours is lost: please try again in a minute.</p>
      <a href="/registrations" className="button">
        Try again
      </a>
    </section>
  );
}
