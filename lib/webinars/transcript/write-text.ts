import { formatClock } from './clock';
import type { Transcript } from './transcript';

/**
 * A transcript as a text file: the heading, then a paragraph for each line with its time and
 * speaker, and the chapters between them. Read again it is the same transcript.
 *
 * @param about - the rows at the top, such as title and address
 */
export function writeText({ lines, chapters }: Transcript, about: string[]): string {
  const parts = [about.join('\n')];
  const addChapters = (at: number) => {
    for (const { title, line } of chapters) if (line === at) parts.push(`## ${title}`);
  };
  for (const [at, { start, speaker, text }] of lines.entries()) {
    addChapters(at);
    const time = start === null ? '' : `[${formatClock(start)}] `;
    if (text !== '') parts.push(`${time}${speaker === null ? '' : `${speaker}: `}${text}`);
  }
  addChapters(lines.length);
  return `${parts.join('\n\n')}\n`;
}
