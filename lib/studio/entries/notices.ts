/** What a person is told after they did something, and how to take it back. */
export interface Notice {
  message: string;
  isTrouble: boolean;
  /** The file as it was, for those who take it back; null where there is nothing to take back. */
  undo: { file: string; text: string; version: string } | null;
}

declare global {
  /** Actions and pages each get modules of their own. */
  var studioNotices: Map<string, Notice> | undefined;
}
globalThis.studioNotices ??= new Map();

/** Enough for a morning of one desk. */
const most = 100;

/**
 * Keeps a notice for the page that comes next.
 *
 * @returns its name, for the address of that page
 */
export function keepNotice(notice: Notice, notices = globalThis.studioNotices): string {
  const id = crypto.randomUUID();
  notices?.set(id, notice);
  for (const oldest of notices?.keys() ?? []) {
    if ((notices?.size ?? 0) <= most) break;
    notices?.delete(oldest);
  }
  return id;
}

/** Null where there is none of that name, as after a restart or on another instance. */
export function readNotice(id: unknown, notices = globalThis.studioNotices): Notice | null {
  return typeof id === 'string' ? (notices?.get(id) ?? null) : null;
}
