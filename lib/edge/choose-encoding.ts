import type { IncomingMessage } from 'node:http';
import Negotiator from 'negotiator';
import type { Encoding } from './encode-answer';

/** How an answer that gets smaller should travel to whoever asked. */
export function chooseEncoding(request: IncomingMessage): Encoding {
  const accepted = new Negotiator(request).encodings(['br', 'gzip', 'identity']);
  // Where the visitor likes several alike, the smallest.
  return accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : 'identity';
}
