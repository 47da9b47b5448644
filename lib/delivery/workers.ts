import { hostname } from 'node:os';
import { getConfig } from '../config';
import { getDatabase } from '../database/open-database';
import { getSite } from '../site/load';
import { getCatalogue } from '../webinars/load';
import type { Channel } from './delivery';
import { createHubSpotChannel } from './hubspot/channel';
import { createMailChannel } from './mail/channel';
import { createMailTransport } from './mail/transport';
import { createWebhookChannel } from './webhook/channel';
import { startWorker, type Worker } from './worker';

declare global {
  /** Pages and the server's start each get modules of their own; the workers are shared. */
  var webinarWorkers: Worker[] | undefined;
}

/**
 * Starts a worker for each channel there are settings for, once per process.
 *
 * @returns where mail goes, in words
 */
export function startWorkers(): string {
  const { siteUrl, mailFrom, smtpUrl, dataDir, hubspot, webhook } = getConfig();
  const database = getDatabase();
  const transport = createMailTransport({ smtpUrl, dataDir });
  const mail = createMailChannel({
    database,
    transport,
    readSite: getSite,
    readWebinars: () => getCatalogue().webinars,
    siteUrl,
    from: mailFrom,
  });
  const channels: Channel[] = [
    mail,
    ...(hubspot ? [createHubSpotChannel(hubspot)] : []),
    ...(webhook ? [createWebhookChannel(webhook)] : []),
  ];
  globalThis.webinarWorkers ??= channels.map((channel) => {
    const owner = `${hostname()}:${process.pid}:${channel.name}:${crypto.randomUUID()}`;
    return startWorker({ database, channel, owner });
  });
  return transport.describe();
}

/** Has the workers of this process look into the outbox at once. */
export function nudgeDeliveries(): void {
  for (const worker of globalThis.webinarWorkers ?? []) worker.nudge();
}

/** Has the workers of this process finish what is under way, and claim nothing more. */
export async function stopWorkers(): Promise<void> {
  await Promise.all((globalThis.webinarWorkers ?? []).map((worker) => worker.stop()));
}
