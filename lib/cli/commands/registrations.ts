import type { Command } from 'commander';

/** `webinars registrations …` */
export function addRegistrationCommands(program: Command): void {
  program.command('registrations').description('Who registered.');
}
