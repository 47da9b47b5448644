import pino, { type DestinationStream, type Logger } from 'pino';
import { getConfig } from './config';

declare global {
  var webinarLog: Logger | undefined;
}

/** Mail servers and databases put addresses into their messages; logs are kept where they should not be. */
const emailAddress = /[^\s<>"'(=,;:\\]+@[^\s<>"'),;:\\]+/g;

/**
 * The log of this process: one line of JSON for each event where a server runs unattended, the words
 * alone where somebody looks at a terminal. No personal data gets into it: say what happened, not to
 * whom.
 */
export function getLog(): Logger {
  const { isProduction, isBuild } = getConfig();
  const isRead = !isProduction || isBuild || process.stdout.isTTY;
  globalThis.webinarLog ??= createLog(isRead ? inWords : pino.destination(1));
  return globalThis.webinarLog;
}

/**
 * Something failed that a visitor or an operator may come to notice.
 *
 * @param what - a short sentence without a full stop
 * @param error - whatever was thrown
 */
export function logFailure(what: string, error: unknown): void {
  getLog().error({ err: error }, what);
}

/** @param destination - gets lines of JSON */
export function createLog(destination: DestinationStream): Logger {
  return pino(
    {
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      serializers: { err: describeError },
      hooks: { streamWrite: (line) => line.replace(emailAddress, '[address]') },
    },
    destination,
  );
}

/** Not with all that drivers hang on to their errors: those of PostgreSQL have whole rows. */
function describeError(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = 'code' in error ? String(error.code) : undefined;
  return { type: error.name, message: error.message, code, stack: error.stack };
}

const inWords: DestinationStream = {
  write(line) {
    const { level, msg, err } = JSON.parse(line);
    const words = err ? `${msg}: ${err.message}` : msg;
    if (level === 'info') console.log(words);
    else if (level === 'warn') console.warn(words);
    else console.error(words);
  },
};
