import { readFileSync } from 'node:fs';
import { decodeText } from '../decode';
import type { EntryFile } from '../find-files';
import type { Problem } from '../model';
import { repairMojibake } from '../mojibake';
import { parseTranscript } from './parse';

export interface TranscriptText {
  /** Null where there is no such file, or nothing can be made of it. */
  text: string | null;
  problems: Problem[];
}

/** A day of captions has less. */
const maxFileBytes = 2_000_000;

/**
 * Reads the transcript that stands in a file of its own, `transcript.vtt`, `.srt`, `.md` or `.txt`.
 *
 * @param hasInline - the entry has one too, which then counts for nothing
 */
export function readTranscriptFile(
  { transcripts: [found, ...others] }: Pick<EntryFile, 'transcripts'>,
  hasInline: boolean,
): TranscriptText {
  if (!found) return { text: null, problems: [] };
  const problems: Problem[] = [];
  const warn = (message: string, line = 1) =>
    problems.push({
      ...{
        severity: 'warning',
        file: found.file,
        line,
        column: 1,
        field: '',
        message,
        write: null,
      },
    });
  const ignored = others.map(({ file }) => file.replace(/^.*\//, ''));
  if (hasInline) ignored.unshift('the transcript in the entry itself');
  if (ignored.length > 0) warn(`is shown in place of ${ignored.join(' and ')}; delete what is old`);
  if (found.size > maxFileBytes) {
    warn(
      `has ${(found.size / 1e6).toFixed(1)} MB, so it is left out; a transcript has at most 2 MB`,
    );
    return { text: null, problems };
  }
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(found.absolute);
  } catch (error) {
    warn(`can't be read: ${error instanceof Error ? error.message : String(error)}`);
    return { text: null, problems };
  }
  const { text, complaint } = decodeText(bytes);
  if (complaint) warn(complaint.message, complaint.line);
  const repaired = repairMojibake(text);
  const isEmpty = parseTranscript(repaired).lines.length === 0;
  if (isEmpty) warn('nothing is said in this file, so it is left out');
  return { text: isEmpty ? null : repaired, problems };
}
