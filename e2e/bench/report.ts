import { type Marginal, readMarginals, type Series } from './compare-builds';

/** Rows of text as columns; numbers stand to the right. */
export function formatTable(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => (row[at] ?? '').length)),
  );
  const pad = (cell: string, at: number) =>
    at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0);
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}

/** The builds and what an entry costs, of this site beside the bare one. */
export function formatBuilds(all: Series[]): string {
  const totals = all.flatMap(({ name, builds }) =>
    builds.map(({ size, figures, failure }) =>
      figures
        ? [
            `${name}, ${size}`,
            figures.wallSeconds.toFixed(1),
            figures.cpuSeconds.toFixed(1),
            (figures.peakBytes / 1e6).toFixed(0),
            (figures.outputBytes / 1e6).toFixed(1),
          ]
        : [`${name}, ${size}: failed, ${lastLine(failure)}`],
    ),
  );
  const [ours, bare] = all.map(readMarginals);
  const steps = (ours ?? []).flatMap((step) => {
    const other = bare?.find(({ to }) => to === step.to);
    const title = `${step.from} to ${step.to}`;
    return [
      toRow(`ours, ${title}`, step),
      ...(other ? [toRow(`bare, ${title}`, other), toRatio(step, other)] : []),
    ];
  });
  return [
    formatTable([['build', 'wall s', 'cpu s', 'peak MB', 'output MB'], ...totals]),
    formatTable([
      ['per entry', 'wall ms', 'cpu ms', 'output kB', 'fixed wall s', 'fixed cpu s'],
      ...steps,
    ]),
  ].join('\n\n');
}

function toRow(title: string, step: Marginal): string[] {
  return [
    title,
    step.wallMs.toFixed(1),
    step.cpuMs.toFixed(1),
    (step.outputBytes / 1000).toFixed(1),
    step.fixedWallSeconds.toFixed(1),
    step.fixedCpuSeconds.toFixed(1),
  ];
}

function toRatio(ours: Marginal, bare: Marginal): string[] {
  const ratio = (read: (step: Marginal) => number) => (read(ours) / read(bare)).toFixed(2);
  return [
    '  ours / bare',
    ratio(({ wallMs }) => wallMs),
    ratio(({ cpuMs }) => cpuMs),
    ratio(({ outputBytes }) => outputBytes),
    ratio(({ fixedWallSeconds }) => fixedWallSeconds),
    ratio(({ fixedCpuSeconds }) => fixedCpuSeconds),
  ];
}

function lastLine(text: string | null): string {
  return (text ?? '').trim().split('\n').at(-1) ?? '';
}
