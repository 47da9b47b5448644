import { type Command, InvalidArgumentError, Option } from 'commander';
import { deliveryStates } from '../../delivery/delivery';
import { printDeliveries } from './delivery-list';
import { retry } from './delivery-retry';

/** `webinars deliveries …` */
export function addDeliveryCommands(program: Command): void {
  const deliveries = program
    .command('deliveries')
    .description('Mail, HubSpot and webhooks: what waits, what was given up and why.');

  deliveries
    .command('list', { isDefault: true })
    .description('Show what has not arrived, newest first, and counts of everything.')
    .addOption(new Option('--state <state>', 'only those').choices(deliveryStates))
    .option('--webinar <slug>', 'only those of one webinar')
    .option('--limit <n>', 'how many at most', toCount, 50)
    .option('--json', 'for machines')
    .action(printDeliveries);

  deliveries
    .command('retry')
    .description('Try again now what was given up or waits for its next attempt.')
    .argument('[id...]', 'as `list` shows them')
    .option('--failed', 'all that were given up')
    .action(retry);
}

function toCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('Write 1 or more.');
  return count;
}
