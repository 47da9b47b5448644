import { type Command, Option } from 'commander';
import { states } from '../../studio/entries/entry-query';
import { flags } from '../../webinars/editing/save-flag';
import { printEntries } from './entry-list';
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
    .command('why')
    .description(
      'Say where an entry is to be found and why, what changes next, and what would change it.',
    )
    .argument('<slug>', 'the last part of its address')
    .option('--json', 'for machines')
    .action(printWhy);
}
