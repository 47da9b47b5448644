import nextEnv from '@next/env';
import { Command } from 'commander';
import ownPackage from '../../package.json' with { type: 'json' };
import { ConfigError } from '../config';
import { getDatabase } from '../database/open-database';
import { addBackupCommand } from './commands/backup';
import { addDeliveryCommands } from './commands/deliveries';
import { addEntryCommands } from './commands/entries';
import { addRegistrationCommands } from './commands/registrations';
import { addStudioCommands } from './commands/studio';
import { UsageError } from './usage-error';

/** `npm run webinars -- <command>`: what operators and marketers do beside the site. */
async function main(): Promise<void> {
  nextEnv.loadEnvConfig(process.cwd(), false);
  const program = new Command('webinars')
    .description('The webinar catalogue’s command.')
    .version(ownPackage.version);
  addDeliveryCommands(program);
  addRegistrationCommands(program);
  addStudioCommands(program);
  addEntryCommands(program);
  addBackupCommand(program);
  try {
    await program.parseAsync();
  } finally {
    await getDatabase().close();
  }
}

try {
  await main();
} catch (error) {
  // The message says what to do; a stack trace would bury it.
  if (!(error instanceof ConfigError || error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
