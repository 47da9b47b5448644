/** An empty catalogue: says how the first entry gets there. */
export function EmptyState() {
  return (
    <section className="mt-12 rounded-2xl border border-rule bg-card p-[clamp(1.5rem,5vw,3.5rem)]">
      <h2 className="text-3xl">Nothing on the programme yet</h2>
      <p className="mt-3 max-w-[60ch] text-soft">
        If you run this site: add a file to the content folder, for example{' '}
        <code className="text-ink">webinars/my-first-talk/index.md</code>. This is enough to begin
        with:
      </p>
      <pre className="mt-5 whitespace-pre-wrap rounded-lg border border-rule bg-paper p-4 text-[0.9375rem]">
        {example}
      </pre>
      <p className="mt-5 text-soft">Visitors: please come back later.</p>
    </section>
  );
}

const example = `---
title: "My first talk"
type: webinars
main:
    sortable_date: 2027-03-04T10:00:00-08:00
    duration: "45 minutes"
---`;
