import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { parseCookie, stringifySetCookie } from 'cookie';
import { logFailure } from '../log';
import { type Registered, submitRegistration } from '../registrations/submit';
import { keepOutcome } from './early-outcome';
import { parseForm } from './parse-form';
import { peekBody } from './peek-body';
import { securityHeaders } from './security-headers';
import { readSentForm, type SentForm } from './sent-form';
import { isSentFromHere } from './sent-from-here';
import { handOver, withhold } from './withhold';

/**
 * Registers whoever sends a form for the server action with this id, before Next has looked for the
 * route, and leads them into the room: half of what a registration costs is saved. Whatever else
 * comes of it Next shows, which gets the request as it came; the action finds the outcome
 * (`readOutcome`) and does nothing twice.
 */
export function registerEarly(
  server: Server,
  request: IncomingMessage,
  response: ServerResponse,
  action: string,
): void {
  const { method, url = '', headers } = request;
  const type = headers['content-type'] ?? '';
  if (method !== 'POST' || !url.startsWith('/webinars/')) return;
  if (!type.startsWith('multipart/form-data') || !isSentFromHere(request)) return;
  withhold(server, request);
  peekBody(request, async (body) => {
    try {
      const texts = body && (await parseForm(body, type));
      const form = texts && readSentForm(texts);
      if (form && (await register(request, response, form, action))) return;
    } catch (error) {
      logFailure('A registration was left to Next', error);
    }
    handOver(server, request, response);
  });
}

async function register(
  { headers }: IncomingMessage,
  response: ServerResponse,
  form: SentForm,
  action: string,
): Promise<boolean> {
  const isCalledByScript = headers['next-action'] !== undefined;
  if ((isCalledByScript ? headers['next-action'] : form.action) !== action) return false;
  const result = await submitRegistration(form.values, {
    headers: { get: (name) => String(headers[name] ?? '') || null },
    hutk: parseCookie(headers.cookie ?? '').hubspotutk ?? null,
  });
  if (result.status === 'done') leadIn(response, result, isCalledByScript);
  else keepOutcome(response, result);
  return result.status === 'done';
}

/** As Next answers an action that redirects; its scripts then load the room like any other page. */
function leadIn(
  response: ServerResponse,
  { cookies, leadsTo }: Registered,
  isCalledByScript: boolean,
): void {
  for (const { key, value } of securityHeaders) response.setHeader(key, value);
  response.setHeader('Cache-Control', 'private, no-store');
  response.setHeader('Content-Length', 0);
  response.setHeader(
    'Set-Cookie',
    cookies.map((each) => stringifySetCookie(each)),
  );
  if (isCalledByScript) response.setHeader('x-action-redirect', `${leadsTo};push`);
  else response.setHeader('Location', leadsTo);
  response.statusCode = 303;
  response.end();
}
