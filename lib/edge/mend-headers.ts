import type { IncomingHttpHeaders } from 'node:http';
// Next exports it nowhere else; another version that has it elsewhere does not compile.
import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state';

/** By this Next's own scripts say which page they are on, to be sent no more than what differs. */
const stateHeader = 'next-router-state-tree';

/**
 * Takes away a router state that Next could not read, and would answer with an error of its own: it
 * sends the page whole then.
 *
 * @param headers - of a request, which are changed
 */
export function mendHeaders(headers: IncomingHttpHeaders): void {
  try {
    parseAndValidateFlightRouterState(headers[stateHeader]);
  } catch {
    delete headers[stateHeader];
  }
}
