import type { Command } from 'commander';

/** `webinars deliveries …` */
export function addDeliveryCommands(program: Command): void {
  program.command('deliveries').description('What is sent, and what could not be.');
}
