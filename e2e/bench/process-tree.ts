import { readdirSync, readFileSync } from 'node:fs';

/** What Linux counts a processor's time in, whatever the machine. */
const ticksPerSecond = 100;
const intervalMs = 100;

interface Process {
  id: number;
  parent: number;
  /** Another process may get the same id later: with the time it began they differ. */
  key: string;
  /** Of the processor. */
  seconds: number;
}

/** What a process and all below it took. */
export interface TreeFigures {
  cpuSeconds: number;
  /** The most memory that all of them held together. */
  peakBytes: number;
}

/**
 * Watches a process and all below it through Linux's `/proc` until told to stop. A process tells
 * its parent only if the parent waits for it, which Next does not do: so each is looked at often
 * enough that little is missed of its end.
 *
 * @returns stops and gives what was seen; zeros where there is no `/proc`
 */
export function watchTree(root: number): () => TreeFigures {
  const seconds = new Map<string, number>();
  let peakBytes = 0;
  const look = () => {
    const found = listTree(root);
    for (const each of found) seconds.set(each.key, each.seconds);
    peakBytes = Math.max(peakBytes, sum(found.map(readMemory)));
  };
  const timer = setInterval(look, intervalMs);
  return () => {
    clearInterval(timer);
    look();
    return { cpuSeconds: sum([...seconds.values()]), peakBytes };
  };
}

/** The memory a process and all below it hold, in bytes. */
export function readTreeMemory(root: number): number {
  return sum(listTree(root).map(readMemory));
}

/** Halts a process and all below it while something else is looked at. */
export function pauseTree<T>(root: number, look: () => T): T {
  const halted = listTree(root);
  for (const { id } of halted) process.kill(id, 'SIGSTOP');
  try {
    return look();
  } finally {
    for (const { id } of halted) process.kill(id, 'SIGCONT');
  }
}

function listTree(root: number): Process[] {
  const all = listProcesses().flatMap((id) => readProcess(id) ?? []);
  const found = all.filter(({ id }) => id === root);
  for (const each of found) found.push(...all.filter(({ parent }) => parent === each.id));
  return found;
}

function listProcesses(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html; null for one that has just ended. */
function readProcess(id: number): Process | null {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    // The name of a command, in parentheses, may hold anything; the state after it is the third.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const field = (at: number) => Number(fields[at - 3]);
    return {
      id,
      parent: field(4),
      key: `${id} ${field(22)}`,
      seconds: (field(14) + field(15)) / ticksPerSecond,
    };
  } catch {
    return null;
  }
}

/**
 * The memory of a process, in bytes. What several share, as the two do that one has just become, is
 * divided between them: https://docs.kernel.org/filesystems/proc.html (Pss)
 */
function readMemory({ id }: Process): number {
  try {
    const text = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
    return Number(/^Pss: +(\d+) kB$/m.exec(text)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
