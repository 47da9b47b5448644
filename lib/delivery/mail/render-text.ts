import type { Footer } from './footer';
import type { ClockTime, Letter } from './letter';

const width = 72;

/** A letter as plain text. Addresses stand on lines of their own, and are never broken. */
export function renderText(letter: Letter, footer: Footer): string {
  const { heading, title, when, paragraphs, button, notes } = letter;
  const blocks = [
    heading,
    [title && wrap(title), ...when.map(writeTime)].filter(Boolean).join('\n'),
    ...paragraphs.map(wrap),
    `${button.label}:\n${button.href}`,
    ...notes.map(wrap),
    [
      '-- ',
      wrap(footer.reason),
      ...footer.links.map(({ label, href }) => `${label}:\n${href}`),
    ].join('\n'),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function writeTime({ time, whose }: ClockTime): string {
  return whose === null ? time : `${time} (${whose})`;
}

function wrap(paragraph: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/\s+/)) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].join('\n');
}
