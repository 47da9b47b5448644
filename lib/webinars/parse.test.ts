import { describe, expect, it } from 'vitest';
import { parseFile } from './parse';
import { formatProblem } from './problem';
import { locate } from './source';
import { basics, loadEntry, writeEntry } from './test-entries';

const plain = writeEntry(basics, 'Body\n');
const latin1 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));

function parse(text: string | Uint8Array) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const { parsed, problems } = parseFile('a.md', bytes);
  return { parsed, problems: problems.map((each) => `${each.severity} ${formatProblem(each)}`) };
}

describe('a file that programs wrote in their own ways', () => {
  const garbledMark = 'ï»¿';
  it.each([
    ['with a byte order mark', `\uFEFF${plain}`],
    ['with two byte order marks', `\uFEFF\uFEFF${plain}`],
    ['with a garbled byte order mark', garbledMark + plain],
    ['with Windows line ends', plain.replaceAll('\n', '\r\n')],
    ['with the line ends of old Macs', plain.replaceAll('\n', '\r')],
    ['with empty lines first', `\n \n\n${plain}`],
    ['with spaces after its fences', plain.replaceAll('---', '---  ')],
    ['with a space before its fence', ` ${plain}`],
    ['that names YAML at its fence', plain.replace('---', '---yaml')],
  ])('%s is read as it is meant', (_, text) => {
    const { parsed, problems } = parse(text);
    expect(problems).toEqual([]);
    expect(parsed?.data).toEqual({ title: 'A talk', sortable_date: '2026-12-03T10:00:00-08:00' });
    expect(parsed?.body).toBe('Body');
  });

  it('has its problems on the right line, also below empty lines', () => {
    const { parsed } = parse(`\n\r\n${plain}`);
    const path = ['sortable_date'];
    const found = parsed && locate(parsed.source, { severity: 'note', path, message: '' });
    expect(found).toMatchObject({ line: 5, column: 1 });
  });

  it.each([
    ['Windows-1252', latin1(writeEntry('title: Caf\u00e9 \u0093x\u0094'))],
    ['UTF-16', utf16(writeEntry('title: Café “x”'))],
  ])('in %s is read, with a warning', (encoding, bytes) => {
    const { parsed, problems } = parse(bytes);
    expect(parsed?.data.title).toBe('Café “x”');
    expect(problems).toEqual([
      `warning a.md:1:1 the file is not UTF-8; it was read as ${encoding}. Save it as UTF-8.`,
    ]);
  });

  it('with control characters loses them, with a warning', () => {
    const { parsed, problems } = parse(writeEntry('a: b\ntitle: "A\0B\u000bC\u001b"', 'x\0y'));
    expect(parsed).toMatchObject({ data: { title: 'A B C ' }, body: 'x y' });
    expect(problems).toEqual([
      'warning a.md:3:1 the line has a control character, which is left out; delete it.',
    ]);
  });

  it('with mojibake is put right, with one warning at the first', () => {
    const { webinar, problems } = loadEntry(
      writeEntry(`${basics}description: |\n  One\n  your users â€” using tools\ntranscript: cafÃ©`),
    );
    expect(webinar?.description).toBe('One\nyour users — using tools');
    expect(webinar?.transcript).toBe('café');
    expect(problems).toEqual([
      'warning webinars/talk/index.md:6:14 description: "â€”" is "—" in the wrong encoding (and 1 more); it is shown right. Write: … your users — using tools…',
    ]);
  });

  it('with mojibake below the front matter names that line', () => {
    const { problems } = parse(writeEntry('title: T', 'One\nsee cafÃ©\n'));
    expect(problems[0]).toMatch(/^warning a\.md:5:8 "Ã©" is "é"/);
  });
});

describe('a file without front matter that can be read', () => {
  it.each([
    ['', 'the file does not begin with front matter'],
    ['# Heading\n', 'the file does not begin with front matter'],
    ['{ "title": "T" }', 'the file does not begin with front matter'],
    ['------\ntitle: T\n', 'the file does not begin with front matter'],
    ['+++\ntitle = "T"\n+++\n', 'front matter in TOML is not read; write it in YAML'],
    ['---js\nthrow 1\n---\n', 'front matter in the language "js" is not read'],
    ['--- javascript\n({})\n---\n', 'front matter in the language "javascript" is not read'],
    ['---json\n{}\n---\n', 'front matter in the language "json" is not read'],
    ['---', 'the front matter is empty'],
    ['---\n---\n', 'the front matter is empty'],
    ['---\n# only a comment\n---\n', 'the front matter is empty'],
    ['---\n- a\n- b\n---\n', 'the front matter holds no fields'],
    ['---\nwords\n---\n', 'the front matter holds no fields'],
    [`---\n${'\n'.repeat(3000)}---\n`, 'the file has thousands of empty lines; delete them'],
  ])('%j says so', (text, message) => {
    const { parsed, problems } = parse(text);
    expect(parsed).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`error a.md:1:1 ${message}`);
  });

  it('never runs what stands in it', () => {
    Reflect.deleteProperty(globalThis, 'ran');
    parse('---js\nglobalThis.ran = true\n---\n');
    parse('---\ntitle: !!js/function "function () { globalThis.ran = true }()"\n---\n');
    expect(Reflect.has(globalThis, 'ran')).toBe(false);
  });
});

describe('front matter that does not end', () => {
  const message = 'the front matter does not end; what stands below is read as fields too';

  it('is read, with a warning, where all of it is fields', () => {
    const { parsed, problems } = parse('---\ntitle: T\n');
    expect(parsed?.data).toEqual({ title: 'T' });
    expect(problems).toEqual([
      `warning a.md:1:1 ${message}. Write: --- on a line of its own after the last field`,
    ]);
  });

  it('is an error where text follows', () => {
    const { parsed, problems } = parse('---\ntitle: T\n\nJust some text\n\n- and a list\n');
    expect(parsed).toBeNull();
    expect(problems[0]).toContain(`error a.md:1:1 ${message}`);
  });
});

describe('what anchors may do', () => {
  it('share values', () => {
    const { parsed, problems } = parse(
      writeEntry('who: &who { name: Ada }\nmain:\n  <<: *who\n  presenters: [*who, *who]'),
    );
    expect(problems).toEqual([]);
    expect(parsed?.data.main).toEqual({
      name: 'Ada',
      presenters: [{ name: 'Ada' }, { name: 'Ada' }],
    });
  });

  it.each(['a: &a x\n<<: *a', '<<: x', '<<: [x]', '? { <<: x }\n: y'])(
    'share groups of fields only: %j',
    (yaml) => {
      expect(parse(writeEntry(yaml)).problems).toEqual([
        'error a.md:1:1 what follows <<: must be a group of fields, or the name of one.',
      ]);
    },
  );

  const layers = ['a: &a [x,x,x,x,x,x,x,x,x]'];
  for (const [to, from] of ['ba', 'cb', 'dc', 'ed', 'fe']) {
    layers.push(`${to}: &${to} [${Array.from({ length: 9 }, () => `*${from}`).join()}]`);
  }
  it.each([
    ['a billion laughs', layers.join('\n')],
    ['a list that holds itself', 'learn: &a [*a]'],
    ['a group that holds itself', 'main: &a { main: *a }'],
  ])('but not %s', (_, yaml) => {
    expect(parse(writeEntry(yaml)).problems).toEqual([
      'error a.md:1:1 the front matter repeats itself through anchors (&name, *name) too often. Write the values out.',
    ]);
  });
});
