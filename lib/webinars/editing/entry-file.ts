import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
export interface EntryText {
  text: string;
  version: string;
}
export class ChangedMeanwhileError extends Error {}
export class NotWritableError extends Error {}
export function readEntryText(file: string): EntryText {
  const text = readFileSync(file, 'utf8');
  return { text, version: createHash('sha256').update(text).digest('hex') };
}
export function writeEntryText(file: string, text: string, version: string): void {
  if (readEntryText(file).version !== version) throw new ChangedMeanwhileError('changed');
  writeFileSync(file, text);
}
export function isWritable(_contentDir: string): boolean {
  return true;
}
