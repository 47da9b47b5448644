declare global {
  /** Pages and the server's start each get modules of their own. */
  var isWebinarServerStopping: boolean | undefined;
}

/** Longer than any one delivery takes, and shorter than process managers wait before they kill. */
const patienceMs = 20_000;

/** Whether this process was asked to end: it still answers, and should not be sent more visitors. */
export function isStopping(): boolean {
  return globalThis.isWebinarServerStopping ?? false;
}

/**
 * Has the process finish something before Next, asked to end it, closes its connections and answers
 * what is under way. Asked twice, it ends at once. To be called once.
 *
 * @param finish - begins when the process is asked to end; after 20 s nobody waits any longer
 */
export function beforeStopping(finish: () => Promise<void>): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const others = process.listeners(signal);
    process.removeAllListeners(signal);
    process.once(signal, async () => {
      globalThis.isWebinarServerStopping = true;
      const late = new Promise<void>((resolve) => setTimeout(resolve, patienceMs).unref());
      await Promise.race([finish(), late]).catch(() => {});
      for (const listener of others) listener(signal);
    });
  }
}
