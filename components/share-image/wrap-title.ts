import { LineBreaker } from 'css-line-break';

/** How wide a text is, in pixels. */
export type Measure = (text: string) => number;

/**
 * Breaks a text into lines where its language allows it (UAX #14); a word that is wider than a line
 * is broken anywhere.
 *
 * @param width - of a line, in pixels
 */
export function wrapText(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of listParts(text)) {
    if (line !== '' && measure((line + part).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += part;
    while (measure(line.trimEnd()) > width) {
      const head = takeHead(line, width, measure);
      if (head === line) break;
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  if (line.trimEnd() !== '') lines.push(line.trimEnd());
  return lines;
}

/** Whether no word has to be broken. */
export function keepsWords(text: string, width: number, measure: Measure): boolean {
  return listParts(text).every((part) => measure(part.trimEnd()) <= width);
}

/** The first lines of a text, which ends in an ellipsis where there are more. */
export function cutLines(lines: string[], most: number, width: number, measure: Measure): string[] {
  const kept = lines.slice(0, most);
  const last = kept.at(-1);
  if (lines.length <= most || last === undefined) return kept;
  const signs = splitSigns(last);
  while (signs.length > 0 && measure(`${signs.join('').trimEnd()}…`) > width) signs.pop();
  return [...kept.slice(0, -1), `${signs.join('').trimEnd()}…`];
}

function listParts(text: string): string[] {
  const breaker = LineBreaker(text, { lineBreak: 'strict', wordBreak: 'normal' });
  const parts: string[] = [];
  for (let next = breaker.next(); !next.done; next = breaker.next()) {
    parts.push(next.value.slice());
  }
  return parts;
}

/** As much of a word as fits into a line, and one sign at least. */
function takeHead(word: string, width: number, measure: Measure): string {
  let head = '';
  for (const sign of splitSigns(word)) {
    if (head !== '' && measure(head + sign) > width) break;
    head += sign;
  }
  return head;
}

/** What people see as one sign is not taken apart. */
function splitSigns(text: string): string[] {
  return [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
}
