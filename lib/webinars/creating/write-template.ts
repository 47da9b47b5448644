import { describeSchemaField } from '../../studio/entry-form/schema-field';
import { writeText } from '../editing/write-value';

/** What is known of a new webinar. */
export interface NewEntry {
  slug: string;
  title: string;
  /** With its offset, as it is to be written. */
  date: string;
  duration: string;
  isGated: boolean;
  isRecording: boolean;
  presenters: Array<{ name: string; role: string }>;
}

/**
 * A new entry in the nested form, each field under what the schema says of it.
 *
 * @returns the whole file
 */
export function writeTemplate(entry: NewEntry): string {
  const { slug, title, date, duration, isGated, isRecording, presenters } = entry;
  const quoted = (text: string) => writeText(text, 'QUOTE_DOUBLE', false);
  const field = (name: string, value: string, indent = '') => {
    const key = name.split('.').at(-1);
    return `${wrap(describeSchemaField(name), `${indent}# `)}${indent}${key}:${value ? ` ${value}` : ''}`;
  };
  const inMain = (name: string, value: string) => field(`main.${name}`, value, '    ');
  const people = presenters.length > 0 ? presenters : [{ name: '', role: '' }];
  return [
    '---',
    field('title', quoted(title)),
    field('meta_desc', '""'),
    '',
    field('featured', 'false'),
    field('pre_recorded', String(isRecording)),
    field('pulumi_tv', 'false'),
    field('unlisted', 'false'),
    field('gated', String(isGated)),
    field('preview_image', '""'),
    '',
    field('type', 'webinars'),
    field('external', 'false'),
    field('block_external_search_index', 'false'),
    field('url_slug', quoted(slug)),
    '',
    'hero:',
    field('hero.title', quoted(title), '    '),
    field('hero.image', '""', '    '),
    '',
    'main:',
    field('main.title', quoted(title), '    '),
    inMain('youtube_url', '""'),
    inMain('sortable_date', date),
    inMain('duration', quoted(duration)),
    inMain('description', '""'),
    inMain('learn', '[]'),
    inMain('presenters', ''),
    ...people.flatMap(({ name, role }) => [
      `        - name: ${quoted(name)}`,
      `          role: ${quoted(role)}`,
    ]),
    '',
    field('transcript', '""'),
    '---',
    '',
  ].join('\n');
}

/** Lines of at most a hundred signs. */
function wrap(text: string, lead: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= 100)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(lead + word);
  }
  return `${lines.join('\n')}\n`;
}
