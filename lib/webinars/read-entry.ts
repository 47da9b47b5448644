import { readFileSync } from 'node:fs';
import { decodeText } from './decode';
import { buildWebinar } from './entry';
import { readRedirect } from './entry-checks';
import { slugFromName } from './fields/slug';
import type { EntryFile } from './find-files';
import type { Problem, Webinar } from './model';
import { listLinkedVideos } from './open-secrets';
import { parseFile } from './parse';
import { quoteValue } from './problem';
import { readFields } from './read-fields';
import { type Finding, listPlaces, locate, type Place } from './source';
import { readTranscriptFile } from './transcript/read-file';
import { findUnknownKeys } from './unknown-keys';

export interface ReadContext {
  timezone: string | null;
  hasPublicFile: (path: string) => boolean;
}

/** One file, read: an entry, a redirect, or neither. */
export interface ReadResult {
  /** The slug that the folder's or file's name stands for. */
  name: string;
  webinar: Webinar | null;
  /** Where `redirect_to` leads; the entry is then nothing but a redirect. */
  redirectTo: string | null;
  problems: Problem[];
  /** Where its fields stand, by their dotted path. */
  places: Map<string, Place>;
  /** What `listLinkedVideos` finds: once, as texts are long. */
  linkedVideos: string[];
}

/** Hour-long transcripts take about 60 kB; nothing real comes near this. */
const maxFileBytes = 500_000;

/** What tells a webinar from the other pages of a site, whose folder has webinars in it. */
const webinarFields = [
  'main|hero|multiple|sessions|presenters|sortable_date|datetime|youtube_url|url_slug',
  'gated|unlisted|external|pre_recorded|pulumi_tv|redirect_to|type["\']?\\s*:\\s*["\']?webinars',
];
const webinarSign = new RegExp(`^(---[ \\t]*\\w|["']?(${webinarFields.join('|')})\\b)`, 'm');

/** Reads one file. Never throws: a file that can't be read is a problem like any other. */
export function readEntry(entry: EntryFile, context: ReadContext): ReadResult {
  const read = (): ReadResult => {
    const { size, obstacle } = entry;
    if (obstacle) return refuse(entry, obstacle.message, obstacle.severity);
    if (size > maxFileBytes) {
      const message = `the file has ${(size / 1e6).toFixed(1)} MB; an entry has at most ${maxFileBytes / 1e6} MB. Put slides, images and video elsewhere and link to them`;
      return refuse(entry, message);
    }
    const bytes = readFileSync(entry.absolute);
    if (entry.isBeside && !webinarSign.test(decodeText(bytes).text)) {
      const message =
        'is another page of the site, so it is skipped; a webinar says type: webinars';
      return refuse(entry, message, 'note');
    }
    return readEntryBytes(entry, bytes, context);
  };
  try {
    return read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // The system's own errors, such as a file that is gone since it was listed, have a code.
    const isSystem = error instanceof Error && 'code' in error;
    const whose = isSystem ? '' : ', through a fault of this program and not of the file';
    return refuse(entry, `the file can't be read${whose}: ${reason}`);
  }
}

function refuse(
  { file, name }: EntryFile,
  message: string,
  severity: Problem['severity'] = 'error',
): ReadResult {
  const problem = { severity, file, line: 1, column: 1, field: '', message, write: null };
  return { ...nothing(), name: slugFromName(name), problems: [problem] };
}

function nothing() {
  return { webinar: null, redirectTo: null, places: new Map(), linkedVideos: [] };
}

/** Reads what stands in a file, or would stand there. */
export function readEntryBytes(
  entry: EntryFile,
  bytes: Uint8Array,
  context: ReadContext,
): ReadResult {
  const { file } = entry;
  const name = slugFromName(entry.name);
  const { parsed, problems } = parseFile(file, bytes);
  const skipped = { ...nothing(), name, problems };
  if (!parsed) return skipped;

  const { data, body, source } = parsed;
  const reported: Finding['path'][] = [];
  const report = (finding: Finding) => {
    // What was left out because it was wrong is not missing on top of that.
    if (reported.some((path) => isAbout(finding.path, path))) return;
    problems.push(locate(source, finding));
  };
  const skip = explainSkip(data);
  if (skip) {
    report({ severity: 'note', ...skip });
    return skipped;
  }
  const fields = readFields(data, (finding) => {
    report(finding);
    reported.push(finding.path);
  });
  if (!fields) return skipped;
  const beside = readTranscriptFile(entry, Boolean(fields.transcript));
  problems.push(...beside.problems);
  const transcript = beside.text;
  const webinar = buildWebinar(fields, { ...context, file, name, body, transcript, report });
  webinar.unknown = findUnknownKeys(data);
  webinar.modifiedAt = entry.modifiedAt;
  const redirectTo = readRedirect(fields.redirect_to, report);
  const failed = problems.some(({ severity }) => severity === 'error');
  const places = listPlaces(source);
  const linkedVideos = listLinkedVideos(webinar);
  return { name, webinar: failed ? null : webinar, redirectTo, problems, places, linkedVideos };
}

/** Why a file is not for this catalogue, or null. */
function explainSkip({ type, draft }: Record<string, unknown>): Omit<Finding, 'severity'> | null {
  const kind = typeof type === 'string' ? type.trim() : '';
  if (kind !== '' && kind.toLowerCase() !== 'webinars') {
    const message = `is ${quoteValue(kind)}, so the file is skipped; only webinars are shown`;
    return { path: ['type'], message };
  }
  const isDraft = typeof draft === 'string' && /^(true|yes|on)$/i.test(draft.trim());
  return isDraft ? { path: ['draft'], message: 'is true, so the file is skipped' } : null;
}

/** Whether a finding is about a field that was wrong already, wherever that stands. */
function isAbout(path: Finding['path'], wrong: Finding['path']): boolean {
  const isBelow = wrong.every((part, at) => part === path[at]);
  const isAround = path.length > 0 && path.every((part, at) => part === wrong[at]);
  const last = wrong.at(-1);
  return isBelow || isAround || (typeof last === 'string' && last === path.at(-1));
}
