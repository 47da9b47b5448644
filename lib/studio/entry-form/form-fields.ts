import { describeSchemaField } from './schema-field';

/**
 * How a field is filled in: one line, many lines, a box to tick, a date with its offset, one item a
 * line, or a row of fields for each item.
 */
export type FieldKind = 'line' | 'text' | 'flag' | 'date' | 'list' | 'rows';

/** A field of the form. */
export interface FormField {
  /** Its path in the nested form of front matter, which names it in the HTML form too. */
  name: string;
  label: string;
  kind: FieldKind;
  /** The schema's own words. */
  help: string;
  /** What each row of `rows` has; empty for all others. */
  cells: FormField[];
}

export interface FieldGroup {
  title: string;
  fields: FormField[];
}

type Entry = [name: string, label: string, kind?: FieldKind, cells?: Entry[]];

/** In the order of the form. Whether all of the schema is here is tested. */
const groups: Array<[title: string, entries: Entry[]]> = [
  [
    'Title and text',
    [
      ['title', 'Title'],
      ['hero.title', 'Heading of the page'],
      ['subtitle', 'Subtitle'],
      ['meta_desc', 'Text on the card'],
      ['main.title', 'Heading over the description'],
      ['main.description', 'Description', 'text'],
      ['main.learn', 'What a visitor will learn', 'list'],
    ],
  ],
  [
    'When',
    [
      ['main.sortable_date', 'Begins', 'date'],
      ['main.duration', 'Duration'],
      ['timezone', 'Time zone of the host'],
      ['main.datetime', 'Text in place of a date'],
      ['main.hide_date', 'Hide the date', 'flag'],
    ],
  ],
  ['Sessions', [['sessions', 'Sessions', 'rows', sessionCells('sortable_date')]]],
  [
    'Where it shows',
    [
      ['featured', 'Featured', 'flag'],
      ['unlisted', 'Unlisted', 'flag'],
      ['gated', 'Gated', 'flag'],
      ['pulumi_tv', 'Part of the series', 'flag'],
      ['preview_image', 'Picture on the card'],
      ['hero.image', 'Picture beside the heading'],
    ],
  ],
  [
    'Video and transcript',
    [
      ['main.youtube_url', 'Address on YouTube'],
      ['pre_recorded', 'Pre-recorded', 'flag'],
      ['chapters', 'Chapters', 'list'],
      ['transcript', 'Transcript', 'text'],
    ],
  ],
  [
    'Presenters and tags',
    [
      [
        'main.presenters',
        'Presenters',
        'rows',
        [
          ['name', 'Name'],
          ['role', 'Role'],
          ['photo', 'Photo'],
          ['host', 'Host', 'flag'],
        ],
      ],
      ['tags.topics', 'Topics', 'list'],
      ['tags.languages', 'Languages', 'list'],
      ['tags.clouds', 'Clouds', 'list'],
      ['tags.level', 'Level'],
    ],
  ],
  [
    'Address and search engines',
    [
      ['url_slug', 'Last part of the address'],
      ['aliases', 'Old addresses', 'list'],
      ['redirect_to', 'Leads elsewhere'],
      ['external', 'External', 'flag'],
      ['block_external_search_index', 'Keep search engines away', 'flag'],
      ['event_url', 'Address of the event'],
      ['title_tag', 'Title for search engines'],
      ['meta_image', 'Picture where it is shared'],
    ],
  ],
  [
    'Registration form and the rest',
    [
      ['form.header', 'Heading of the form'],
      ['form.hubspot_form_id', 'HubSpot form'],
      ['form.gotowebinar_key', 'GoToWebinar key'],
      ['form.salesforce_campaign_id', 'Salesforce campaign'],
      ['event_type', 'Kind of event'],
      ['location', 'Location'],
      ['whitepaper', 'Address of a paper'],
    ],
  ],
];

/** What the form of an entry is made of, group by group. */
export const fieldGroups: FieldGroup[] = groups.map(([title, entries]) => ({
  title,
  fields: entries.map((entry) => toField(entry)),
}));

/** The same as `sessions`, for entries that call the list `multiple`. */
export const multipleField: FormField = toField([
  'multiple',
  'Sessions',
  'rows',
  sessionCells('datetime'),
]);

function sessionCells(date: string): Entry[] {
  return [
    ['label', 'Label'],
    [date, 'Begins', 'date'],
    ['duration', 'Duration'],
    ['youtube_url', 'Address on YouTube'],
  ];
}

function toField([name, label, kind = 'line', cells = []]: Entry, list = ''): FormField {
  const help = describeSchemaField(list ? `${list}[].${name}` : name);
  return { name, label, kind, help, cells: cells.map((cell) => toField(cell, name)) };
}
