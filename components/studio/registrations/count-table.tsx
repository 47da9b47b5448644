/** A table of names and numbers, which a phone can scroll sideways. */
export function CountTable({
  label,
  head,
  rows,
}: {
  label: string;
  /** What the columns are; the first is the name. */
  head: readonly string[];
  rows: Array<{ key: string; name: React.ReactNode; counts: readonly (number | string)[] }>;
}) {
  const [first, ...others] = head;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: so that a keyboard can scroll it
    <section aria-label={label} tabIndex={0} className="mt-3 overflow-x-auto">
      <table className="w-full text-[0.9375rem]">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr className="border-rule border-b text-soft text-sm">
            <th scope="col" className="py-2 pr-4 text-left font-normal">
              {first}
            </th>
            {others.map((name) => (
              <th key={name} scope="col" className="py-2 pr-4 text-right font-normal">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, counts }) => (
            <tr key={key} className="border-rule border-b">
              <th scope="row" className="py-2 pr-4 text-left font-normal">
                {name}
              </th>
              {counts.map((count, at) => (
                <td key={others[at]} className="py-2 pr-4 text-right tabular-nums">
                  {count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
