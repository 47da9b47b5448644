import { type Command, Option } from 'commander';
import { exportFormats } from '../../registrations/export';
import { clearFlags, printFlagged } from './registration-clear';
import { printCounts } from './registration-counts';
import { exportToFile } from './registration-export';
import { printRetention } from './registration-retention';

/** `webinars registrations …` */
export function addRegistrationCommands(program: Command): void {
  const registrations = program
    .command('registrations')
    .description('Who registered: export, counts, what looked machine-made, and for how long.');

  registrations
    .command('export')
    .description('Write all registrations, oldest first, as CSV for spreadsheets or as JSON.')
    .option('--webinar <slug>', 'only those of one webinar')
    .option('--since <date>', 'only those made then or later: 2026-11-01 (UTC) or with a time')
    .addOption(new Option('--format <format>').choices(exportFormats).default('csv'))
    .option('--out <file>', 'write to a file; without it to the output')
    .addHelpText('after', '\nWithout --out, keep npm’s own lines out: npm run -s webinars -- …')
    .action(exportToFile);

  registrations
    .command('counts')
    .description('How many registered for each webinar, cancelled, are flagged, and watched.')
    .action(printCounts);

  registrations
    .command('flagged')
    .description('What looked machine-made. Nothing is sent for it until it is cleared.')
    .action(printFlagged);

  registrations
    .command('clear')
    .description('Take the flag off, and send what was held back.')
    .argument('<id...>', 'as `flagged` shows them')
    .action(clearFlags);

  registrations
    .command('retention')
    .description('For how long registrations are kept, and what was deleted last.')
    .option('--run', 'delete now what is over')
    .action(printRetention);
}
