import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage, Server, ServerResponse } from 'node:http';
import compression from 'compression';
import { answerAgain } from './answer-again';
import { mendAddress } from './mend-address';
import { mendHeaders } from './mend-headers';
import { registerEarly } from './register-early';
import { isCompressible, isPage, type PageSettings, sendWhole } from './send-whole';
import { refuseFromElsewhere } from './sent-from-here';

const compressStreams = compression({
  filter: (_request, response) => !isPage(response) && isCompressible(response),
});

/** What of the settings matters here. */
export interface EdgeSettings extends PageSettings {
  /** Whether visitors come by TLS, and are always to. */
  isSecure: boolean;
  /** Id of the server action that registers visitors; null where it is not known. */
  registerAction: string | null;
}

/** A year, as its preload lists ask for. Other hosts below the same domain are not ours to decide on. */
const alwaysSecure = 'max-age=31536000';

/**
 * Puts the edge around the answers of this process's HTTP servers, however they were started. Pages
 * and what an ETag names are sent whole: the latter are compressed once and kept. The rest is
 * compressed on its way. To be called once, before the server answers.
 */
export function installEdge({ isSecure, registerAction, ...settings }: EdgeSettings): void {
  // Told synchronously, before Next sees the request.
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || message === null) return;
    if (!('request' in message && message.request instanceof IncomingMessage)) return;
    if (!('response' in message && message.response instanceof ServerResponse)) return;
    const { request, response } = message;
    request.url = mendAddress(request.url ?? '/');
    mendHeaders(request.headers);
    const server = 'server' in message ? message.server : null;
    if (!(server instanceof Server)) return;
    if (answerAgain(server, request, response)) return;
    if (isSecure) response.setHeader('Strict-Transport-Security', alwaysSecure);
    // With the types of Express, of which it uses nothing.
    Reflect.apply(compressStreams, undefined, [request, response, () => {}]);
    if (refuseFromElsewhere(server, request, response)) return;
    sendWhole(request, response, settings);
    if (registerAction !== null) registerEarly(server, request, response, registerAction);
  });
}
