import { escapeHtml, renderMarkdown } from '../markdown';
import { formatClock } from './clock';
import type { Chapter, Transcript, TranscriptLine } from './transcript';

/**
 * The lines of a transcript as HTML, each with an anchor of its own (`#line-3`, counted from 1) and
 * with its time as a link; chapters are headings between them (`#chapter-2`).
 *
 * @param linkTo - the address that plays from a second on; null where nothing can be played
 */
export function renderTranscript(
  { lines, chapters }: Transcript,
  linkTo: (seconds: number) => string | null,
): string {
  const headings = (at: number) =>
    chapters.flatMap(({ line, title }, index) =>
      line === at ? [`<h3 id="chapter-${index + 1}">${escapeHtml(title)}</h3>`] : [],
    );
  const parts = lines.flatMap((line, at) => {
    const above = headings(at);
    const isNew = above.length > 0 || line.speaker !== lines[at - 1]?.speaker;
    return [...above, renderLine(line, at, isNew, linkTo)];
  });
  return [...parts, ...headings(lines.length)].join('\n');
}

function renderLine(
  { start, speaker, text, markdown }: TranscriptLine,
  at: number,
  isNewSpeaker: boolean,
  linkTo: (seconds: number) => string | null,
): string {
  const time = start === null ? '' : renderTime(start, linkTo(start));
  const name =
    speaker !== null && isNewSpeaker ? `<p class="said-name">${escapeHtml(speaker)}</p>` : '';
  const words = markdown === null ? `<p>${escapeHtml(text)}</p>` : renderMarkdown(markdown).trim();
  return `<div class="said" id="line-${at + 1}">${time}<div class="said-words">${name}${words}</div></div>`;
}

function renderTime(start: number, href: string | null): string {
  const seconds = Math.floor(start);
  const clock = formatClock(seconds);
  if (href === null) return `<p class="said-time"><span class="said-at">${clock}</span></p>`;
  const attributes = `data-t="${seconds}" href="${escapeHtml(href)}" target="_blank" rel="noopener"`;
  return `<p class="said-time"><a class="said-at" ${attributes}>${clock}</a></p>`;
}

/** The anchor of a chapter's heading; null where it has none in the text. */
export function chapterAnchor({ line }: Chapter, index: number): string | null {
  return line === null ? null : `#chapter-${index + 1}`;
}
