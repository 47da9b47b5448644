import { z } from 'zod';
import { parseDuration } from './fields/duration';
import { parseWrittenDate } from './fields/moment';
import { parseYouTube } from './fields/youtube';
import { quoteValue } from './problem';
import { parseChapter } from './transcript/parse-chapter';

/** What the template says where nothing has been filled in yet. */
const placeholder = /^(~|null|Here is where you would put\b[\s\S]*|TODO|TBD)$/i;

const yes = new Set(['true', 'yes', 'on', 'y', '1']);
const no = new Set(['false', 'no', 'off', 'n', '0']);

/** Empty values and placeholders of the template count as absent. */
function toAbsent(value: unknown): unknown {
  if (value === null) return undefined;
  if (typeof value !== 'string') return value;
  const trimmed = value.trim();
  return trimmed === '' || placeholder.test(trimmed) ? undefined : trimmed;
}

function describeValue(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a group of fields' : quoteValue(String(value));
}

/** Text; every scalar of an entry arrives as text. */
export function text() {
  return z.preprocess(
    toAbsent,
    z.string({ error: ({ input }) => `must be text, not ${describeValue(input)}` }).optional(),
  );
}

/** `true` or `false`; absent means false. */
export function flag() {
  return z.preprocess(
    toAbsent,
    z.unknown().transform((value, context) => {
      if (value === undefined) return false;
      const word = String(value).toLowerCase();
      if (yes.has(word)) return true;
      if (no.has(word)) return false;
      context.issues.push({
        code: 'custom',
        input: value,
        message: `must be true or false, not ${describeValue(value)}`,
        params: { write: 'false' },
      });
      return z.NEVER;
    }),
  );
}

/** A date with its offset, as written. */
export function date() {
  return read(parseWrittenDate, (value) => ({
    message: `${quoteValue(value)} is not a date`,
    write: guessDate(value),
  }));
}

/** A duration; text that is not a time stays text. */
export function duration() {
  return read(parseDuration, () => ({ message: 'is not a duration', write: null }));
}

/** A YouTube address in any of its forms. */
export function video() {
  return read(parseYouTube, (value) => ({
    message: `${quoteValue(value)} is not the address of a YouTube video`,
    write: '"https://www.youtube.com/watch?v=" and the eleven characters of the video',
  }));
}

/** A chapter of the video: `12:34 Title`, or a group with `time` and `title`. */
export function chapter() {
  const join = (value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const group: Record<string, unknown> = { ...value };
    const { title, time = group.start } = group;
    const [[key, only] = [], ...others] = Object.entries(group);
    // "12:34: Title" is a field to YAML.
    const parts = others.length === 0 ? [key, only] : [time, title];
    return parts.every((part) => typeof part === 'string') ? parts.join(' ') : value;
  };
  return z.preprocess(
    join,
    read(parseChapter, (value) => ({
      message: `${quoteValue(value)} does not begin with a time in the video`,
      write: '["12:34 What the chapter is about"]',
    })),
  );
}

/** A list of lines, also where it was written as one text with a dash before each. */
export function lines() {
  const split = (value: unknown) => {
    if (Array.isArray(value)) return value.map(joinLine);
    if (typeof value !== 'string' || !/^\s*[-*•]\s/.test(value)) return value;
    return value.split('\n').map((each) => each.replace(/^\s*[-*•]\s+/, ''));
  };
  return z.preprocess(split, list(text()));
}

/** "Topic: what it is" is a line, though YAML takes it for a field; so is "Topics:" with a list. */
function joinLine(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const [[key, rest] = [], ...others] = Object.entries(value);
  const words = Array.isArray(rest) ? rest : [rest ?? ''];
  const isLine =
    key !== undefined && others.length === 0 && words.every((word) => typeof word === 'string');
  return isLine ? `${key}: ${words.join(', ')}`.trim() : value;
}

/** A list; a single value stands for a list of one, empty items are left out. */
export function list<Item extends z.ZodType>(item: Item) {
  const wrap = (value: unknown) => {
    const given = toAbsent(value);
    if (given === undefined || given === 'false') return [];
    // Empty items stay in their places until the end, so that problems name the right one.
    return (Array.isArray(given) ? given : [given]).map((entry) =>
      isEmpty(entry) ? undefined : entry,
    );
  };
  return z.preprocess(wrap, z.array(item.optional())).transform((items) => items.filter(isPresent));
}

/** A list of words, also where it was written as "a, b, c". */
export function tolerantList() {
  const split = (value: unknown) =>
    typeof value === 'string' ? value.split(',').map((word) => word.trim()) : value;
  return z.preprocess(split, list(text()));
}

/** A group of fields; unknown ones pass through. */
export function section<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.looseObject(shape, {
    error: ({ input }) => `must be a group of fields, not ${describeValue(input)}`,
  });
}

/** A group of fields that may also be written as its first field alone. */
export function sectionOr<Shape extends z.ZodRawShape>(first: string, shape: Shape) {
  const wrap = (value: unknown) => (typeof value === 'string' ? { [first]: value } : value);
  return z.preprocess(wrap, section(shape));
}

/** A group that may be missing. */
export function optional<Group extends z.ZodType>(group: Group) {
  return z.preprocess(toAbsent, group.optional());
}

/** A group of lists that may also be written as one list, which is then its `first`. */
export function optionalOr<Group extends z.ZodType>(first: string, group: Group) {
  const wrap = (value: unknown) => {
    const given = toAbsent(value);
    return Array.isArray(given) || typeof given === 'string' ? { [first]: given } : given;
  };
  return z.preprocess(wrap, group.optional());
}

function read<Value>(
  parse: (value: string) => Value | null,
  explain: (value: string) => { message: string; write: string | null },
) {
  return text().transform((value, context) => {
    if (value === undefined) return undefined;
    const parsed = parse(value);
    if (parsed !== null) return parsed;
    const { message, write } = explain(value);
    context.issues.push({ code: 'custom', input: value, message, params: { write } });
    return z.NEVER;
  });
}

/** The nearest right date, where the text is one that people write: "Oct 8, 2020 10:00". */
function guessDate(value: string): string {
  // What begins like the right form and is wrong all the same is no date: parsers would guess one.
  const isOther = /[a-z]{3}|\d\/\d/i.test(value) && /\b\d{4}\b/.test(value) && value.length < 60;
  const guess = isOther ? Date.parse(`${value.replace(/(\d)(st|nd|rd|th)\b/gi, '$1')} UTC`) : NaN;
  const known = Number.isNaN(guess) ? Date.UTC(2026, 11, 3, 18) : guess;
  return `${new Date(known).toISOString().slice(0, 19)}Z, or with the host's offset in place of Z, such as -08:00`;
}

/** Whether a value, however deep, says nothing: `[{ name: "", role: "" }]`. */
function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isEmpty);
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isEmpty);
  return toAbsent(value) === undefined;
}

function isPresent<Value>(value: Value): value is Exclude<Value, undefined> {
  return value !== undefined;
}
