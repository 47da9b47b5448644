'use client';

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
