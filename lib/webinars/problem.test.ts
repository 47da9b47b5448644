import { describe, expect, it } from 'vitest';
import type { Problem } from './model';
import { formatProblem, quoteValue, sortProblems, summariseProblems } from './problem';
import {
  basics,
  changeEntry,
  filledIn,
  loadFiles,
  printProblems,
  writeEntry,
} from './test-entries';

const problem: Problem = {
  severity: 'error',
  file: 'webinars/talk/index.md',
  line: 3,
  column: 5,
  field: 'main.title',
  message: 'is wrong',
  write: null,
};

describe('the printed problems of a folder of broken entries', () => {
  it('name file, line, column and field, and what to write instead', () => {
    const broken = {
      'webinars/types/index.md': changeEntry(
        ['featured: false', 'featured: perhaps'],
        ['"https://www.youtube.com/embed/queuesVid11"', 'https://vimeo.com/1'],
        ['2026-10-08T10:00:00-07:00', 'Oct 8th, 2026 10:00'],
        ['presenters:\n', 'presenters:\n        - name: [a]\n'],
        ['"queues-without-tears"', '"../../etc/passwd"'],
      ),
      'webinars/syntax/index.md': changeEntry(
        ['title: "Queues Without Tears"', 'title: Queues: without tears'],
        ['meta_desc: "What', 'meta_desc: @What'],
        ['    youtube_url:', '\tyoutube_url:'],
        ['transcript:', 'transcript'],
      ),
      'webinars/nothing/index.md': writeEntry('featured: false'),
      'webinars/script/index.md': '---js\n{}\n---\n',
      'webinars/one/index.md': filledIn,
      'one/index.md': filledIn,
      'one.md': filledIn,
      'loop.md': writeEntry('redirect_to: /webinars/loop/'),
      'zone.md': writeEntry(
        `${basics}timezone: Pacific\nmultiple: [{ datetime: 2026-07-01T10:00 }]\npreview_image: a.png`,
      ),
      'offset.md': changeEntry(['sortable_date: 2026-10-08', 'sortable_date: 2026-12-08']),
    };
    const printed = printProblems(loadFiles(broken, 'America/Los_Angeles')).join('\n');
    expect(printed).toMatchInlineSnapshot(`
      "error loop.md:2:1 redirect_to: /webinars/loop leads back to itself.
      error one/index.md:13:1 url_slug: "queues-without-tears" is the slug of offset.md too; give one of the two another.
      error webinars/nothing/index.md:1:1 title: is missing: the name of the webinar. Write: title: "Name of the webinar"
      error webinars/nothing/index.md:1:1 main.sortable_date: is missing: when the webinar begins. Write: sortable_date: 2026-12-03T10:00:00-08:00
      error webinars/one/index.md:13:1 url_slug: "queues-without-tears" is the slug of offset.md too; give one of the two another.
      error webinars/script/index.md:1:1 front matter in the language "js" is not read. Write: ---
      error webinars/syntax/index.md:2:8 title: a value with a colon and a space in it needs quotation marks. Write: title: "Queues: without tears"
      error webinars/syntax/index.md:3:12 meta_desc: a value that begins with a special character needs quotation marks. Write: meta_desc: '@What a queue is good for."'
      error webinars/syntax/index.md:19:1 youtube_url: a line begins with a tab; YAML wants spaces.
      error webinars/syntax/index.md:28:1 the line is no field: a name and a colon are missing, or it is not indented.
      error webinars/types/index.md:4:1 featured: must be true or false, not "perhaps". Write: featured: false
      error webinars/types/index.md:13:1 url_slug: "../../etc/passwd" must be one part of an address, without / or .. Write: url_slug: "passwd"
      error webinars/types/index.md:19:5 main.youtube_url: "https://vimeo.com/1" is not the address of a YouTube video. Write: youtube_url: "https://www.youtube.com/watch?v=" and the eleven characters of the video
      error webinars/types/index.md:20:5 main.sortable_date: "Oct 8th, 2026 10:00" is not a date. Write: sortable_date: 2026-10-08T10:00:00Z, or with the host's offset in place of Z, such as -08:00
      error webinars/types/index.md:26:11 main.presenters[0].name: must be text, not a list.
      error zone.md:4:1 timezone: "Pacific" is not a time zone. Write: timezone: "America/Los_Angeles"
      warning offset.md:20:5 main.sortable_date: the offset -07:00 does not hold in America/Los_Angeles on that date (it is -08:00 there); the instant is kept as written. Write: sortable_date: 2026-12-08T10:00:00-08:00, or the right timezone: for the entry
      warning one.md:13:1 url_slug: "queues-without-tears" is the slug of offset.md too; this one is served at /webinars/one. Write: url_slug: "one"
      warning zone.md:5:14 multiple[0].datetime: has no offset from UTC; it is taken as America/Los_Angeles time. Write: the same with the offset of the host at its end
      warning zone.md:6:1 preview_image: there is no file public/a.png; nothing or a drawn cover is shown instead. Write: the path of a file below public/, or preview_image: """
    `);
  });
});

describe('formatProblem', () => {
  it('says what to write, where that is known', () => {
    expect(formatProblem({ ...problem, write: 'title: "T"' })).toBe(
      'webinars/talk/index.md:3:5 main.title: is wrong. Write: title: "T"',
    );
    expect(formatProblem(problem)).toBe('webinars/talk/index.md:3:5 main.title: is wrong.');
  });

  it('needs no field, and ends with one full stop', () => {
    const whole = { ...problem, field: '', message: 'is wrong.' };
    expect(formatProblem(whole)).toBe('webinars/talk/index.md:3:5 is wrong.');
  });

  it('stays on one line and never commands a terminal', () => {
    const nasty = { ...problem, message: 'a\nb\r\n\tc \u001b[31mred\u0000\u009b', write: 'x\ny' };
    expect(formatProblem(nasty)).toBe(
      'webinars/talk/index.md:3:5 main.title: a b c [31mred . Write: x y',
    );
  });
});

describe('quoteValue', () => {
  it.each([
    ['short', '"short"'],
    [' two\n lines ', '"two lines"'],
    ['x'.repeat(60), `"${'x'.repeat(60)}"`],
    ['x'.repeat(61), `"${'x'.repeat(60)}…"`],
  ])('shows %j as %s', (value, shown) => expect(quoteValue(value)).toBe(shown));
});

describe('sortProblems', () => {
  it('puts errors first, then goes by file, line and column, and leaves its input alone', () => {
    const list: Problem[] = [
      { ...problem, severity: 'note', file: 'a' },
      { ...problem, file: 'b', line: 10 },
      { ...problem, severity: 'warning', file: 'a' },
      { ...problem, file: 'b', line: 9, column: 2 },
      { ...problem, file: 'b', line: 9, column: 1 },
      { ...problem, file: 'a', line: 99 },
    ];
    const given = [...list];
    const places = sortProblems(list).map(
      (each) => `${each.severity} ${each.file}:${each.line}:${each.column}`,
    );
    expect(places).toEqual([
      'error a:99:5',
      'error b:9:1',
      'error b:9:2',
      'error b:10:5',
      'warning a:3:5',
      'note a:3:5',
    ]);
    expect(list).toEqual(given);
  });
});

describe('summariseProblems', () => {
  it('counts each kind', () => {
    expect(summariseProblems([])).toBe('0 errors, 0 warnings, 0 notes');
    expect(summariseProblems([problem, { ...problem, severity: 'note' }])).toBe(
      '1 error, 0 warnings, 1 note',
    );
  });
});
