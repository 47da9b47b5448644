import { lstatSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { listFolder } from './list-folder';
import type { Problem } from './model';

/** A file that may hold an entry. */
export interface EntryFile {
  /** Relative to the content folder, with forward slashes. */
  file: string;
  absolute: string;
  /** The folder's name for `<name>/index.md`, the file's for `<name>.md`. */
  name: string;
  size: number;
  /** Changes whenever the file does. */
  version: string;
  /** When it was written last, in milliseconds since the epoch. */
  modifiedAt: number;
  /** It stands beside a folder of webinars, where the other pages of a site do. */
  isBeside: boolean;
  /** What keeps it from being read; null where nothing does. */
  obstacle: Pick<Problem, 'severity' | 'message'> | null;
  /** The files in its folder that its transcript may stand in, the first one first. */
  transcripts: TranscriptFile[];
}

/** A transcript in a file of its own. */
export type TranscriptFile = Pick<EntryFile, 'file' | 'absolute' | 'size' | 'version'>;

/** The content folder itself is missing; the message says what to set. */
export class ContentFolderError extends Error {
  override name = 'ContentFolderError';
}

const markdown = /\.(md|markdown)$/i;
/** Those with times come first. */
const transcriptNames = ['transcript.vtt', 'transcript.srt', 'transcript.md', 'transcript.txt'];
/** No entry, whatever folder they stand in. */
const notEntries = new Set(['index', '_index', 'readme', 'contributing', 'changelog', 'license']);

/**
 * Finds the files of a content folder: `webinars/<slug>/index.md`, `<slug>/index.md` and, in both
 * places, `<slug>.md`. Names that begin with a dot or an underscore are left alone.
 *
 * @param contentDir - absolute path
 * @returns in the order of their names
 * @throws ContentFolderError saying what to set where the folder does not exist
 */
export function findEntryFiles(contentDir: string): EntryFile[] {
  const top = listFolder(contentDir);
  if (!top) {
    throw new ContentFolderError(
      `There is no content folder at ${contentDir}. Set CONTENT_DIR to the right one.`,
    );
  }
  const webinars = listFolder(path.join(contentDir, 'webinars')) ?? [];
  const others = top.filter((name) => name !== 'webinars');
  const beside = others.flatMap((name) => collect(contentDir, name));
  const found = [
    ...beside.map((entry) => ({ ...entry, isBeside: webinars.length > 0 })),
    ...webinars.flatMap((name) => collect(contentDir, `webinars/${name}`)),
  ];
  return found.sort((a, b) => (a.file < b.file ? -1 : 1));
}

function collect(contentDir: string, found: string): EntryFile[] {
  const base = path.posix.basename(found);
  if (/^[._]/.test(base)) return [];
  const name = base.replace(markdown, '');
  if (markdown.test(base)) {
    return notEntries.has(name.toLowerCase()) ? [] : [describe(contentDir, found, name)];
  }
  const absolute = path.join(contentDir, found);
  const names = listFolder(absolute);
  if (!names) return isOtherFile(absolute) ? [] : [describe(contentDir, found, name)];
  const index = names.find((each) => /^index\.(md|markdown)$/i.test(each));
  if (index) {
    const entry = describe(contentDir, `${found}/${index}`, base);
    return [{ ...entry, ...findTranscripts(contentDir, found, names, entry.version) }];
  }
  if (!names.some((each) => isEntryName(each, absolute))) return [];
  const message = 'there is no index.md in this folder, so what is in it is not shown';
  const obstacle = { severity: 'note', message } as const;
  return [{ ...describe(contentDir, found, base), obstacle }];
}

/** The transcripts in an entry's folder. A change of one is a change of the entry. */
function findTranscripts(
  contentDir: string,
  folder: string,
  names: string[],
  version: string,
): Pick<EntryFile, 'transcripts' | 'version'> {
  const transcripts = transcriptNames.flatMap((wanted) => {
    const name = names.find((each) => each.toLowerCase() === wanted);
    if (name === undefined) return [];
    const { file, absolute, size, version } = describe(contentDir, `${folder}/${name}`, name);
    return [{ file, absolute, size, version }];
  });
  const versions = transcripts.map((each) => `${each.file} ${each.version}`);
  return { transcripts, version: [version, ...versions].join(' ') };
}

/** Whether it is a file of no interest, and not a folder or link that can't be opened. */
function isOtherFile(absolute: string): boolean {
  try {
    return statSync(absolute).isFile();
  } catch {
    return false;
  }
}

/** Whether somebody may have meant a file or folder to be an entry. */
function isEntryName(name: string, folder: string): boolean {
  if (/^[._]/.test(name)) return false;
  return markdown.test(name) || Boolean(listFolder(path.join(folder, name))?.includes('index.md'));
}

/** Links to files and folders count as what they lead to. */
function describe(contentDir: string, file: string, name: string): EntryFile {
  const absolute = path.join(contentDir, file);
  const unread = {
    size: 0,
    version: '',
    modifiedAt: 0,
    isBeside: false,
    obstacle: null,
    transcripts: [],
  };
  const entry = { file, absolute, name, ...unread };
  const refuse = (reason: string): EntryFile => {
    // What is neither among the webinars nor called like one may be none.
    const isEntry = file.startsWith('webinars/') || markdown.test(file);
    const severity = isEntry ? 'error' : 'warning';
    return { ...entry, obstacle: { severity, message: `can't be read: ${reason}` } };
  };
  let stats: Stats;
  try {
    stats = statSync(absolute);
  } catch {
    return refuse(isLink(absolute) ? 'it is a link that leads nowhere' : 'it is gone');
  }
  if (!stats.isFile()) return refuse("it is a folder that can't be opened, or no file");
  const { mtimeMs, ctimeMs, size } = stats;
  const version = `${mtimeMs}-${ctimeMs}-${size}`;
  return { ...entry, size, version, modifiedAt: Math.floor(mtimeMs) };
}

function isLink(absolute: string): boolean {
  return lstatSync(absolute, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
