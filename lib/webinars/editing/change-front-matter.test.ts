import { describe, expect, it } from 'vitest';
import { changeFrontMatter } from './change-front-matter';
import { EditError, type FieldChange } from './field-change';

const change = (yaml: string, ...changes: FieldChange[]) =>
  changeFrontMatter(`---\n${yaml}---\nBody\n`, changes).slice(4, -'---\nBody\n'.length);

describe('a value', () => {
  it.each([
    ['gated: true # why\n', ['gated'], false, 'gated: false # why\n'],
    ['gated: "true"\n', ['gated'], false, 'gated: "false"\n'],
    ['gated: Yes\n', ['gated'], false, 'gated: No\n'],
    ["title: 'It''s'\n", ['title'], 'It’s on', "title: 'It’s on'\n"],
    ['title: "A \\"b\\""\n', ['title'], 'C "d"', 'title: "C \\"d\\""\n'],
    ['title: A\n', ['title'], 'B: c', 'title: "B: c"\n'],
    ['title: A\n', ['title'], 'yes', 'title: "yes"\n'],
    ['title: A\n', ['title'], '#1', 'title: "#1"\n'],
    ['title: A\n', ['title'], '', 'title: ""\n'],
    ['title: A\n', ['title'], ' x ', 'title: " x "\n'],
    ['title: A\n', ['title'], '12:30', 'title: "12:30"\n'],
    ['title: A\n', ['title'], '2020', 'title: 2020\n'],
    ['title:\ngated: true\n', ['title'], 'New', 'title: New\ngated: true\n'],
    ['title: # none yet\n', ['title'], 'New', 'title: New # none yet\n'],
    [
      'main:\n    sortable_date: 2020-10-08T10:00:00-07:00\n',
      ['main', 'sortable_date'],
      '2021-01-01T10:00:00-08:00',
      'main:\n    sortable_date: 2021-01-01T10:00:00-08:00\n',
    ],
    [
      'main:\n    description: |\n        One\n\n        Two\n\n    learn: []\n',
      ['main', 'description'],
      'Three\n\nFour',
      'main:\n    description: |\n        Three\n\n        Four\n\n    learn: []\n',
    ],
    [
      'a: 1\ndescription: >\n  One\n  two\nb: 2\n',
      ['description'],
      'X',
      'a: 1\ndescription: >\n  X\nb: 2\n',
    ],
    ['description: One\nb: 2\n', ['description'], 'X\nY', 'description: |-\n    X\n    Y\nb: 2\n'],
    [
      'tags: {level: a, topics: [b, c]}\n',
      ['tags', 'topics', 1],
      'd, e',
      'tags: {level: a, topics: [b, "d, e"]}\n',
    ],
    [
      'title: A\n',
      ['title'],
      'Injected\ngated: false',
      'title: |-\n    Injected\n    gated: false\n',
    ],
    ['title: A\n', ['title'], '---', 'title: "---"\n'],
    ['title: A\n', ['title'], 'a\u2028b\u0007', 'title: "a\\u2028b\\a"\n'],
  ] as const)('in %j: %j becomes %j', (yaml, path, value, wanted) => {
    expect(change(yaml, { path, value })).toBe(wanted);
  });
});

describe('a field', () => {
  it('that is new comes where the schema has it', () => {
    const yaml = 'title: A\nunlisted: false\ntype: webinars\n';
    expect(change(yaml, { path: ['gated'], value: true })).toBe(
      'title: A\nunlisted: false\ngated: true\ntype: webinars\n',
    );
    expect(change('gated: true # x\n', { path: ['title'], value: 'A' })).toBe(
      'title: A\ngated: true # x\n',
    );
  });

  it('comes with the group it is in', () => {
    expect(change('title: A\n', { path: ['main', 'youtube_url'], value: 'x' })).toBe(
      'title: A\nmain:\n    youtube_url: x\n',
    );
    expect(change('hero:\ntitle: A\n', { path: ['hero', 'title'], value: 'x' })).toBe(
      'hero:\n    title: x\ntitle: A\n',
    );
    expect(change('tags: {level: a}\n', { path: ['tags', 'topics'], value: ['b'] })).toBe(
      'tags: {level: a, topics: [b]}\n',
    );
  });

  it('that goes takes its lines along, and no others', () => {
    const yaml =
      'title: A\n# about the gate\ngated: true # yes\nmain:\n  a: 1\n  b: |\n    x\n\n# end\n';
    expect(change(yaml, { path: ['gated'], value: null })).toBe(
      'title: A\n# about the gate\nmain:\n  a: 1\n  b: |\n    x\n\n# end\n',
    );
    expect(change(yaml, { path: ['main', 'b'], value: null })).toBe(
      'title: A\n# about the gate\ngated: true # yes\nmain:\n  a: 1\n\n# end\n',
    );
    expect(change(yaml, { path: ['absent'], value: null })).toBe(yaml);
  });
});

describe('a list', () => {
  const yaml = 'learn:\n  - One # first\n  - Two\npeople:\n  - name: Ada\n    role: Host\n';
  it('keeps what stays', () => {
    expect(change(yaml, { path: ['learn'], value: ['One', '2', 'Three'] })).toBe(
      'learn:\n  - One # first\n  - 2\n  - Three\npeople:\n  - name: Ada\n    role: Host\n',
    );
    expect(change(yaml, { path: ['learn'], value: ['Only'] })).toBe(
      'learn:\n  - Only # first\npeople:\n  - name: Ada\n    role: Host\n',
    );
  });

  it('of groups grows and shrinks', () => {
    const more = [
      { name: 'Ada', role: 'Guest' },
      { name: 'Robin', role: 'Host' },
    ];
    const grown = change(yaml, { path: ['people'], value: more });
    expect(grown).toBe(
      'learn:\n  - One # first\n  - Two\npeople:\n  - name: Ada\n    role: Guest\n  - name: Robin\n    role: Host\n',
    );
    expect(change(grown, { path: ['people'], value: [{ name: 'Ada', role: 'Host' }] })).toBe(yaml);
  });

  it('may be emptied, and filled again', () => {
    expect(
      change('a: 1\nlearn:\n    - One\n    - Two\nb: 2\n', { path: ['learn'], value: [] }),
    ).toBe('a: 1\nlearn: []\nb: 2\n');
    expect(change('a: 1\nlearn: []\nb: 2\n', { path: ['learn'], value: ['One'] })).toMatch(
      /^a: 1\nlearn: ?(\[One\]|\n {4}- One)\nb: 2\n$/,
    );
  });
});

it('keeps line ends, the mark at the beginning and what stands below', () => {
  const text =
    '\ufeff---\r\ntitle: A\r\nmain:\r\n    description: |\r\n        One\r\n---\r\n\r\ntitle: B\n';
  const changes = [
    { path: ['main', 'description'], value: 'Two\n\nThree\n' },
    { path: ['gated'], value: true },
  ];
  expect(changeFrontMatter(text, changes)).toBe(
    '\ufeff---\r\ntitle: A\r\ngated: true\r\nmain:\r\n    description: |\r\n        Two\r\n\r\n        Three\r\n---\r\n\r\ntitle: B\n',
  );
});

it.each([
  ['a: 1\na: 2\n', ['a'], 'a is there twice'],
  ['a: &x 1\nb: *x\n', ['a'], 'is repeated elsewhere'],
  ['a: &x 1\nb: *x\n', ['b'], 'repeats another field'],
  ['? a\n: 1\n', ['a'], 'has a ? before it'],
  ['a: text\n', ['a', 'b'], 'is a text and has no fields'],
  ['a: "\n', ['a'], "can't be read"],
  ['- a\n', ['a'], 'has no fields'],
] as const)('refuses %j: %j', (yaml, path, reason) => {
  expect(() => change(yaml, { path, value: 'x' })).toThrow(EditError);
  expect(() => change(yaml, { path, value: 'x' })).toThrow(reason);
});
