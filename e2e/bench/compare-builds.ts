import { BuildFailure, type BuildFigures, measureBuild } from './measure-build';
import type { BenchSite } from './sites';

/** The builds of one site with catalogues of several sizes, the smallest first. */
export interface Series {
  name: string;
  builds: { size: number; figures: BuildFigures | null; failure: string | null }[];
}

/** What one more entry costs between two sizes. */
export interface Marginal {
  from: number;
  to: number;
  /** Per entry. */
  wallMs: number;
  /** Per entry. */
  cpuMs: number;
  /** Per entry. */
  outputBytes: number;
  /** What would be left without any entry, in seconds. */
  fixedWallSeconds: number;
  fixedCpuSeconds: number;
}

/**
 * Builds sites in turn, so that whatever else the machine does meets all of them.
 *
 * @param contentOf - the content folder of a size, absolute
 * @param rounds - how often each is built; what counts is the median
 * @param say - told of each build
 */
export async function compareBuilds(
  sites: BenchSite[],
  sizes: number[],
  contentOf: (size: number) => string,
  rounds: number,
  say: (line: string) => void,
): Promise<Series[]> {
  const all: Series[] = sites.map(({ name }) => ({ name, builds: [] }));
  for (const size of sizes) {
    const runs = sites.map((): BuildFigures[] => []);
    const failures = sites.map((): string | null => null);
    for (let round = 1; round <= rounds; round += 1) {
      for (const [at, site] of sites.entries()) {
        if (failures[at]) continue;
        say(`${site.name}: ${size} entries, round ${round} of ${rounds}`);
        try {
          const command = [...site.script, 'build'];
          runs[at]?.push(await measureBuild(site.folder, command, contentOf(size)));
        } catch (error) {
          if (!(error instanceof BuildFailure)) throw error;
          failures[at] = error.message;
        }
      }
    }
    for (const [at, series] of all.entries()) {
      const failure = failures[at] ?? null;
      series.builds.push({ size, figures: failure ? null : takeMedian(runs[at] ?? []), failure });
    }
  }
  return all;
}

/** Of each figure the middle one. */
function takeMedian(runs: BuildFigures[]): BuildFigures {
  const middle = (read: (figures: BuildFigures) => number) =>
    runs.map(read).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0;
  return {
    wallSeconds: middle(({ wallSeconds }) => wallSeconds),
    cpuSeconds: middle(({ cpuSeconds }) => cpuSeconds),
    peakBytes: middle(({ peakBytes }) => peakBytes),
    outputBytes: middle(({ outputBytes }) => outputBytes),
  };
}

/** What an entry costs from each size to the next. Linear: the same each time. */
export function readMarginals({ builds }: Series): Marginal[] {
  return builds.slice(1).flatMap((build, at) => {
    const before = builds[at];
    if (!build.figures || !before?.figures) return [];
    const perEntry = (read: (figures: BuildFigures) => number, figures: BuildFigures) =>
      (read(figures) - (before.figures ? read(before.figures) : 0)) / (build.size - before.size);
    const wall = perEntry(({ wallSeconds }) => wallSeconds, build.figures);
    const cpu = perEntry(({ cpuSeconds }) => cpuSeconds, build.figures);
    return {
      from: before.size,
      to: build.size,
      wallMs: wall * 1000,
      cpuMs: cpu * 1000,
      outputBytes: perEntry(({ outputBytes }) => outputBytes, build.figures),
      fixedWallSeconds: before.figures.wallSeconds - wall * before.size,
      fixedCpuSeconds: before.figures.cpuSeconds - cpu * before.size,
    };
  });
}
