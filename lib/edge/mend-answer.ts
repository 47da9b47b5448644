import type { IncomingMessage, ServerResponse } from 'node:http';
import { fillForm } from './fill-form';
import type { KeptBody } from './keep-body';
import { parseForm } from './parse-form';
import { readSentForm } from './sent-form';

/** What to send instead of what Next would have. */
export interface MendedAnswer {
  status: number;
  type: string;
  body: Buffer;
}

const tooLong = 'That is more than a form can hold. Go back and shorten what you typed.\n';
const broken = 'No page here sends a form like this. Go back, reload the page and send it again.\n';
const outdated =
  'This page was renewed while you had it open. Nothing was sent so far, and what you typed is still here: please check it and send it again.';

/** Whether the answer may need mending: to a form, or to what pretends to be one. */
export function mayNeedMending({ method, headers }: IncomingMessage): boolean {
  const isForm = headers['content-type']?.startsWith('multipart/form-data') ?? false;
  return method === 'POST' && (isForm || isCalledByScript(headers));
}

/** By React, which shows what went wrong itself. */
function isCalledByScript(headers: IncomingMessage['headers']): boolean {
  return headers['next-action'] !== undefined;
}

/**
 * Mends what Next has for a form that no page of this build sends, or that can't be read: a bare
 * line without what was typed, or an error that looks like one of ours.
 *
 * @param body - of the request
 * @returns null where all is well
 */
export async function mendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  body: KeptBody,
): Promise<MendedAnswer | null> {
  const isUnknown = response.hasHeader('x-nextjs-action-not-found');
  if (!isUnknown && response.statusCode !== 500) return null;
  const form = body.read();
  if (form === null) return say(413, tooLong);
  const values = await parseForm(form, request.headers['content-type'] ?? '');
  if (!isUnknown) return values && readSentForm(values) ? null : say(400, broken);
  if (isCalledByScript(request.headers)) return null;
  const page = values && (await askAgain(request));
  const filled = page && fillForm(page, values, outdated);
  if (!filled) return say(409, broken);
  return { status: 409, type: 'text/html; charset=utf-8', body: Buffer.from(filled) };
}

function say(status: number, text: string): MendedAnswer {
  return { status, type: 'text/plain; charset=utf-8', body: Buffer.from(text) };
}

/** The page as it is now, from this server itself. */
async function askAgain({ url = '/', socket, headers }: IncomingMessage): Promise<string | null> {
  const host = socket.localAddress?.includes(':') ? '[::1]' : '127.0.0.1';
  try {
    const address = new URL(url.replace(/^\/+/, '/'), `http://${host}:${socket.localPort}`);
    const cookie = headers.cookie === undefined ? {} : { cookie: headers.cookie };
    const answer = await fetch(address, { headers: cookie, redirect: 'error' });
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}
