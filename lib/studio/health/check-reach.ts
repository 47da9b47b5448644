import { createTransport } from 'nodemailer';
import { getConfig } from '../../config';

/** Whether something that is sent to can be reached. */
export interface Reach {
  name: string;
  text: string;
  isTrouble: boolean;
}

const patienceMs = 8_000;

/** Looks whether mail server and CRM answer, and sends them nothing. */
export async function checkReach(): Promise<Reach[]> {
  const { smtpUrl, hubspot, webhook } = getConfig();
  return Promise.all([
    smtpUrl ? checkSmtp(smtpUrl) : unused('Mail', 'is written to files; SMTP_URL sends it'),
    hubspot ? checkHttp('HubSpot', hubspot.apiUrl) : unused('HubSpot', 'is not set up'),
    webhook ? checkHttp('Webhook', webhook.url) : unused('Webhook', 'is not set up'),
  ]);
}

function unused(name: string, text: string): Promise<Reach> {
  return Promise.resolve({ name, text, isTrouble: false });
}

/** Says hello, signs in where there is a name, and hangs up. */
async function checkSmtp(url: string): Promise<Reach> {
  const timeouts = {
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
  };
  const transport = createTransport({ url, ...timeouts });
  try {
    await transport.verify();
    return { name: 'Mail', text: 'the mail server answers and takes our mail', isTrouble: false };
  } catch (error) {
    return {
      name: 'Mail',
      text: `the mail server can’t be used: ${codeOf(error)}`,
      isTrouble: true,
    };
  } finally {
    transport.close();
  }
}

/** Any answer will do: what we ask for is not what it is for. */
async function checkHttp(name: string, url: string): Promise<Reach> {
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const answer = await fetch(url, { method: 'HEAD', redirect: 'manual', signal });
    const isTrouble = answer.status >= 500;
    return { name, text: `answers (${answer.status})`, isTrouble };
  } catch (error) {
    return { name, text: `does not answer: ${codeOf(error)}`, isTrouble: true };
  }
}

/** The system's word for it; messages may have names and addresses in them. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return cause instanceof Error ? cause.name : 'unknown';
}
