/** What the file has and the form does not. */
export function UnknownFields({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <section aria-labelledby="unknown" className="mt-8 max-w-[68ch] text-soft">
      <h2 id="unknown" className="text-ink text-xl">
        Left alone
      </h2>
      <p className="mt-2">
        The file has {names.length === 1 ? 'a field' : 'fields'} that a webinar does not know;
        saving keeps {names.length === 1 ? 'it' : 'them'}: <code>{names.join(', ')}</code>
      </p>
    </section>
  );
}
