const number = /^\d+$/;

/** Lines of cells in columns: text from the left, numbers from the right. */
export function formatTable(lines: readonly (readonly string[])[]): string {
  const body = lines.at(-1) ?? [];
  const widths = body.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const pad = (cell: string, at: number) =>
    number.test(body[at] ?? '') ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0);
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
}
