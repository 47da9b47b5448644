import { describe, expect, it } from 'vitest';
import { loadEntry, writeEntry } from './test-entries';

/** The printed errors of some front matter, without the name of the file. */
function explain(yaml: string): string[] {
  const { problems } = loadEntry(writeEntry(yaml));
  return problems.map((line) => line.replace('error webinars/talk/index.md:', ''));
}

describe('a mistake in the YAML', () => {
  it.each([
    [
      'title: Queues: without tears',
      '2:8 title: a value with a colon and a space in it needs quotation marks. Write: title: "Queues: without tears"',
    ],
    [
      'title: The "best": queues',
      '2:8 title: a value with a colon and a space in it needs quotation marks. Write: title: \'The "best": queues\'',
    ],
    [
      'title: "Queues" and tears',
      '2:17 title: the value goes on after its end; put all of it between quotation marks. Write: title: \'"Queues" and tears\'',
    ],
    [
      "title: 'It's fair'",
      "2:12 title: the value goes on after its end; put all of it between quotation marks. Write: title: \"'It's fair'\"",
    ],
    [
      'title: [New] Queues',
      '2:14 title: the value goes on after its end; put all of it between quotation marks. Write: title: "[New] Queues"',
    ],
    [
      'title: @queues',
      '2:8 title: a value that begins with a special character needs quotation marks. Write: title: "@queues"',
    ],
    [
      'title: `queues`',
      '2:8 title: a value that begins with a special character needs quotation marks. Write: title: "`queues`"',
    ],
    [
      'title: *queues*',
      '2:8 title: a value that begins with * or & needs quotation marks. Write: title: "*queues*"',
    ],
    [
      'title: & queues',
      '2:8 title: a value that begins with * or & needs quotation marks. Write: title: "& queues"',
    ],
    [
      'title: "C:\\queues"',
      '2:11 title: a backslash between "…" needs another before it. Write: title: "C:\\\\queues"',
    ],
    ['title: A\ntitle: B', '3:1 title: the field is there twice; keep one of the two.'],
    ['main:\n  a: 1\n  b: 2\n  a: 3', '5:3 a: the field is there twice; keep one of the two.'],
    ['main:\n\ttitle: A', '3:1 title: a line begins with a tab; YAML wants spaces.'],
    [
      'title: "Queues\nmeta_desc: A\nmain: B',
      '2:8 title: a quotation mark or bracket that opens here is not closed.',
    ],
    [
      'title: A\nfeatured\ntype: B',
      '3:1 the line is no field: a name and a colon are missing, or it is not indented.',
    ],
    [
      'title: A\n main: B',
      '2:8 title: the line or the one below it is not indented like those around it.',
    ],
  ])('in %j is explained', (yaml, explained) => {
    expect(explain(yaml)).toEqual([explained]);
  });

  it('does not hide those on other lines', () => {
    const explained = explain('title: @a\nmeta_desc: `b`\nurl_slug: A: B: C\ntype: "D" E');
    expect(explained.map((line) => line.split(' ')[0])).toEqual(['2:8', '3:12', '4:11', '5:11']);
  });

  it('is said once, also where it breaks the lines below', () => {
    const explained = explain('main:\n  title: A\n\tlearn: B\n  duration: C\n  datetime: D');
    expect(explained).toEqual(['4:1 learn: a line begins with a tab; YAML wants spaces.']);
  });

  it('may be lists that go too deep for any parser', () => {
    const [explained, ...others] = explain(`learn: ${'['.repeat(5_000)}`);
    expect(explained).toMatch(/^2:\d+ learn: lists or groups are nested too deeply\.$/);
    expect(others).toEqual([]);
  });
});

describe('what looks like a mistake and is none', () => {
  it.each([
    'title: Q&A about C#, F# and 50%',
    'title: https://example.com:8080/a?b=c',
    "title: 'It''s'",
    'title: "Say \\"hi\\""',
    'title: >-\n  Folded\n  text',
    'title: !!str Tagged',
    'title: A # and a comment',
    '"title": A',
    'title:   A  ',
    'title: A\n\n# comment\n\nmeta_desc: |+\n  B\n\n',
    '{ title: A, meta_desc: B }',
    'title: A\nhero: {title: B}',
  ])('is read: %j', (yaml) => {
    const date = yaml.startsWith('{') ? yaml.replace('{', '{ sortable_date: 2026-12-03,') : yaml;
    const entry = writeEntry(yaml.startsWith('{') ? date : `${yaml}\nsortable_date: 2026-12-03`);
    expect(loadEntry(entry)).toMatchObject({ webinar: { slug: 'talk' }, problems: [] });
  });
});
