import type { ServerResponse } from 'node:http';
import { findResponse, type ReadableHeaders } from '../abuse/marked-requests';
import type { Problems } from '../registrations/submission';

declare global {
  /** Pages and the server's start each get modules of their own. */
  var webinarEarlyOutcomes: WeakMap<ServerResponse, Problems> | undefined;
}

/** Keeps what came of a form for the server action that shows it. */
export function keepOutcome(response: ServerResponse, problems: Problems): void {
  globalThis.webinarEarlyOutcomes ??= new WeakMap();
  globalThis.webinarEarlyOutcomes.set(response, problems);
}

/**
 * What came already of the form that a server action was called with.
 *
 * @param headers - of the request, as Next gives them
 * @returns null where nobody has looked at it yet
 */
export function readOutcome(headers: ReadableHeaders): Problems | null {
  const response = findResponse(headers);
  return (response && globalThis.webinarEarlyOutcomes?.get(response)) ?? null;
}
