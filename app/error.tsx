'use client';

export default function ErrorPage({ retry }: { error: unknown; retry: () => void }) {
  return (
    <section className="page message">
      <title>Something went wrong</title>
      <h1>Something went wrong</h1>
      <p>This page could not be shown. The fault is on our side, and it may be gone in a moment.</p>
      <button type="button" className="button" onClick={retry}>
        Try again
      </button>
    </section>
  );
}
