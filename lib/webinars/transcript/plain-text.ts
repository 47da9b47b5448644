import { stripMarkdown } from '../markdown';
import type { TranscriptLine } from './transcript';

/** Most paragraphs have none of it, and rendering Markdown takes its time. */
const markup = /[\\`*_[\]<>&~|]|:\/\/|^\s*(?:[-+=#]|\d{1,9}[.)])/m;

/** What a paragraph of Markdown says, on one line; with the Markdown itself where it has any. */
export function readMarkdown(text: string): Pick<TranscriptLine, 'text' | 'markdown'> {
  const trimmed = text.trim();
  if (markup.test(trimmed)) return { text: stripMarkdown(trimmed), markdown: trimmed };
  return { text: trimmed.replace(/\s+/g, ' '), markdown: null };
}
