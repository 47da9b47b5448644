import { describe, expect, it } from 'vitest';
import { filledIn, loadEntry, loadWebinar, writeEntry } from './test-entries';

const sortableDate = '2026-12-03T10:00:00-08:00';

/** One entry, as many hands would write it. */
const styles = {
  'with two spaces': `
title: Fair queues
main:
  sortable_date: ${sortableDate}
  duration: 1 hour
  description: |
    One line.

    Another.
  presenters:
    - name: Ada Example
      role: Keeper
  learn:
    - One
    - "Two: three"
`,
  'with eight spaces, and lists that are not indented': `
title: "Fair queues"
main:
        sortable_date: "${sortableDate}"
        duration: '1 hour'
        description: |
                One line.

                Another.
        presenters:
        - name: "Ada Example"
          role: "Keeper"
        learn:
        - One
        - 'Two: three'
`,
  'in flow style': `
title: Fair queues
main: { sortable_date: ${sortableDate}, duration: 1 hour,
  description: "One line.\\n\\nAnother.", presenters: [{ name: Ada Example, role: Keeper }],
  learn: [One, "Two: three"] }
`,
  'as JSON': `{
  "title": "Fair queues",
  "main": {
    "sortable_date": "${sortableDate}",
    "duration": "1 hour",
    "description": "One line.\\n\\nAnother.",
    "presenters": [{ "name": "Ada Example", "role": "Keeper" }],
    "learn": ["One", "Two: three"]
  }
}`,
  'with comments, blanks and spaces everywhere': `
# Name
title  :   Fair queues     # really

main:   # below

    # when
    sortable_date:    ${sortableDate}    # Pacific
    duration:   1 hour\t
    description: |  # text
        One line.

        Another.

    presenters:

        -   name: Ada Example

            role: Keeper
    learn:
        # one
        - One
        -   Two: three
`,
  'over several lines, with anchors and tags': `
title: !!str
  Fair
  queues
who: &who { name: Ada Example, role: Keeper }
main:
  sortable_date: !!timestamp ${sortableDate}
  duration: >-
    1
    hour
  description: >
    One line.


    Another.
  presenters: [*who]
  learn:
    - &one One
    - "Two:\\
      \\ three"
`,
  'in the flat form': `
title: Fair queues
sortable_date: ${sortableDate}
duration: 1 hour
description: "One line.\\n\\nAnother."
presenters:
  name: Ada Example
  role: Keeper
learn: |
  - One
  - Two: three
`,
};

describe('an entry is the same', () => {
  const model = (text: string) => {
    const { webinar, problems } = loadEntry(text);
    return {
      webinar: { ...webinar, unknown: {} },
      errors: problems.filter((line) => !line.startsWith('note')),
    };
  };
  const expected = () => model(writeEntry(styles['with two spaces'].trimStart()));

  it('as this test takes it to be', () => {
    expect(expected()).toMatchObject({
      errors: [],
      webinar: {
        title: 'Fair queues',
        duration: { minutes: 60 },
        description: 'One line.\n\nAnother.',
        presenters: [{ name: 'Ada Example', role: 'Keeper' }],
        learn: ['One', 'Two: three'],
      },
    });
  });

  it.each(Object.entries(styles))('%s', (_, yaml) => {
    const { webinar, errors } = model(writeEntry(yaml.trimStart()));
    expect(errors).toEqual([]);
    expect({ ...webinar, description: webinar.description?.replace(/\n+/g, '\n\n') }).toEqual(
      expected().webinar,
    );
  });
});

describe('text of an entry may hold', () => {
  it.each([
    ['a line of dashes', 'Above\n\n---\n\nBelow'],
    ['tabs', 'a\tb\n\tc'],
    ['what looks like a field', 'title: not the title\nurl_slug: nor this'],
    ['a fence of another kind', '```js\nlet a = "---";\n```'],
    ['quotation marks and backslashes', `"a" 'b' \\n C:\\d`],
    ['a comment of YAML', '# A heading\n#nothing'],
    ['anchors and tags', '&a *b !c {{ d }} [e] %f @g `h`'],
    ['every kind of letter', 'ß é 日本語 עברית 👩‍💻 \u00a0\u2028'],
    ['empty lines and spaces at the ends of lines', 'a  \n\n\nb   \nc'],
  ])('%s', (_, text) => {
    const block = text.replace(/^/gm, '        ');
    const entry = filledIn.replace('        Why *waiting in line* is fair.', () => block);
    expect(loadWebinar(entry).description).toBe(text.trim());
    const body = filledIn.replace(/ {4}description: \|\n.*\n/, '') + text;
    expect(loadWebinar(body).description).toBe(text.trim());
  });
});

describe('fields that are there and say nothing', () => {
  it('are like fields that are not there', () => {
    const empty = writeEntry(`title: T
sortable_date: 2026-12-03
${['meta_desc', 'featured', 'preview_image', 'hero', 'main', 'form', 'tags', 'multiple', 'sessions']
  .map((key) => `${key}:\n`)
  .join('')}${[
  'learn',
  'aliases',
  'presenters',
  'gated',
  'url_slug',
  'type',
  'timezone',
  'redirect_to',
]
  .map((key) => `${key}: ""\n`)
  .join('')}`);
    expect(loadWebinar(empty)).toEqual(
      loadWebinar(writeEntry('title: T\nsortable_date: 2026-12-03\n')),
    );
  });
});
