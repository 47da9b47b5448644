import { Presets, SingleBar } from 'cli-progress';

/** Where a bar is drawn. */
type Terminal = NodeJS.WritableStream & { isTTY?: boolean };

/** What is done sooner needs no bar. */
const patience = 1_000;

/**
 * Shows on stderr how far a long piece of work is. Nothing is shown where stderr is no terminal, or
 * where the work takes less than a second.
 *
 * @param total - how many steps there are
 * @param label - what they are, for example "Checking"
 * @param work - calls what it is given after each step
 * @returns what the work gives
 */
export async function withProgress<Result>(
  total: number,
  label: string,
  work: (advance: () => void) => Result | Promise<Result>,
  stream: Terminal = process.stderr,
): Promise<Result> {
  if (!stream.isTTY) return work(() => {});
  const format = `${label} {bar} {value}/{total}`;
  const options = { format, stream, clearOnComplete: true, hideCursor: true };
  const bar = new SingleBar(options, Presets.shades_classic);
  const begun = Date.now();
  let done = 0;
  try {
    return await work(() => {
      done += 1;
      if (bar.isActive) bar.update(done);
      else if (Date.now() - begun >= patience) bar.start(total, done);
    });
  } finally {
    bar.stop();
  }
}
