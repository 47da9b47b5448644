import { type Command, Option } from 'commander';
import { states } from '../../studio/entries/entry-query';
import { flags } from '../../webinars/editing/save-flag';
import { printImport } from './entry-import';
import { printEntries } from './entry-list';
import { newEntry } from './entry-new';
import { setRecording } from './entry-recording';
import { setField } from './entry-set';
import { switchFlag } from './entry-switch';
import { printWhy } from './entry-why';

const switches = [
  ['feature', 'featured', true, 'Show it first in the catalogue.'],
  ['unfeature', 'featured', false, 'Show it where its state puts it.'],
  ['unlist', 'unlisted', true, 'Take it off every list; its address still works.'],
  ['gate', 'gated', true, 'Ask for a registration before the video.'],
  ['ungate', 'gated', false, 'Show the video to everybody.'],
] as const;

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

/** The commands about entries: what there is, why, and what to change. */
export function addEntryCommands(program: Command): void {
  program
    .command('list')
    .description(
      'Show all entries with state, flags and registrations; with a slug, list that entry again.',
    )
    .argument('[slug]', 'an entry to take off `unlisted`')
    .addOption(new Option('--state <state>', 'only those').choices(states))
    .addOption(new Option('--show <what>', 'only those').choices([...flags, 'problems']))
    .option('--json', 'for machines')
    .action((slug: string | undefined, options) =>
      slug === undefined ? printEntries(options) : switchFlag(slug, 'unlisted', false, options),
    );
  for (const [name, flag, isOn, description] of switches) {
    program
      .command(name)
      .description(description)
      .argument('<slug>', 'the last part of its address')
      .option('--json', 'for machines')
      .action((slug: string, options) => switchFlag(slug, flag, isOn, options));
  }
  program
    .command('set')
    .description('Write a value into a field; every other byte of the file stays.')
    .argument('<slug>', 'the last part of its address')
    .argument('<field>', 'for example duration, hero.title or presenters.0.name')
    .argument('<value>', 'what to write; "" for nothing')
    .option('--json', 'for machines')
    .action(setField);
  program
    .command('recording')
    .description('Put up the recording: its address and pre_recorded. Says who will be told.')
    .argument('<slug>', 'the last part of its address')
    .argument('<address>', 'of the video on YouTube, in any form')
    .option('--json', 'for machines')
    .action(setRecording);
  program
    .command('new')
    .description('Write a new entry, each field under what it does. Asks for what is not said.')
    .option('--title <title>', 'its name')
    .option('--slug <slug>', 'the last part of its address; else made from the title')
    .option('--date <date>', 'when it begins, with its offset: 2026-12-03T10:00:00-08:00')
    .option('--duration <duration>', 'for example "45 minutes"')
    .option('--presenter <person>', '"Name, Role"; may be said several times', collect, [])
    .option('--gated', 'a registration form before the video')
    .option('--recording', 'a recording, never live')
    .option('--json', 'for machines')
    .action(newEntry);
  program
    .command('import')
    .description('Copy the webinars of a Hugo site; old addresses lead to the new ones.')
    .argument('<folder>', 'the site, or its content folder')
    .option('--dry-run', 'only say what would be copied')
    .option('--json', 'for machines')
    .action(printImport);
  program
    .command('why')
    .description(
      'Say where an entry is to be found and why, what changes next, and what would change it.',
    )
    .argument('<slug>', 'the last part of its address')
    .option('--json', 'for machines')
    .action(printWhy);
}
