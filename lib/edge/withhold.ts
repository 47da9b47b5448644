import type { IncomingMessage, Server, ServerResponse } from 'node:http';

const withheld = new WeakSet<object>();
const watched = new WeakSet<Server>();

/**
 * Keeps a request from those who listen to its server: from Next. Node has no other way. To be
 * called when the request is announced, before they hear of it.
 */
export function withhold(server: Server, request: IncomingMessage): void {
  withheld.add(request);
  if (watched.has(server)) return;
  watched.add(server);
  const { emit } = server;
  server.emit = (event: string, ...args: unknown[]): boolean => {
    const [first] = args;
    if (event === 'request' && first instanceof Object && withheld.has(first)) return true;
    return Reflect.apply(emit, server, [event, ...args]);
  };
}

/** Gives a request that was kept from them to those who listen. */
export function handOver(server: Server, request: IncomingMessage, response: ServerResponse): void {
  withheld.delete(request);
  server.emit('request', request, response);
}
