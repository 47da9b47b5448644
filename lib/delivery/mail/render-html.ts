import { onAccent } from '../../site/accent';
import type { Site } from '../../site/schema';
import type { Footer } from './footer';
import type { ClockTime, Letter } from './letter';
import { buildSheet, buildStyles } from './style';

const table = 'role="presentation" border="0" cellpadding="0" cellspacing="0"';

/** A letter in the site's look: no pictures, nothing from anywhere, readable where styles are cut. */
export function renderHtml(
  letter: Letter,
  footer: Footer,
  { accent, name, language }: Pick<Site, 'accent' | 'name' | 'language'>,
): string {
  const { subject, heading, title, when, paragraphs, button, notes } = letter;
  const styles = buildStyles(accent, onAccent);
  const look = (part: keyof typeof styles) => `class="${part}" style="${styles[part]}"`;
  const write = (items: readonly string[], part: keyof typeof styles) =>
    items.map((item) => `<p ${look(part)}>${escapeHtml(item)}</p>\n`).join('');
  const link = (part: keyof typeof styles, { label, href }: Letter['button']) =>
    `<a ${look(part)} href="${escapeHtml(href)}">${escapeHtml(label)}</a>`;
  const titleLine =
    title === null ? '' : `<p ${look('title')} dir="auto">${escapeHtml(title)}</p>\n`;
  const writeTime = ({ time, whose }: ClockTime) => {
    const own = whose === null ? '' : `<br><span ${look('whose')}>${escapeHtml(whose)}</span>`;
    // The two ends of a time stay on one line.
    const clock = escapeHtml(time).replace(
      /\S+ – \S+(?: \S+)?/,
      '<span style="white-space:nowrap">$&</span>',
    );
    return `<p ${look('when')}>${clock}${own}</p>\n`;
  };
  const preview =
    [title, ...when.map(({ time }) => time)].filter(Boolean).join(' · ') || paragraphs[0] || '';
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>
${buildSheet(accent, onAccent)}
</style>
</head>
<body>
<div ${look('preheader')}>${escapeHtml(preview)}</div>
<table ${table} width="100%"><tr><td ${look('page')} align="center">
<table ${table} width="100%" ${look('card')}><tr><td ${look('inside')}>
<p ${look('site')} dir="auto">${escapeHtml(name)}</p>
<h1 ${look('heading')}>${escapeHtml(heading)}</h1>
${titleLine}${when.map(writeTime).join('')}${write(paragraphs, 'text')}<table ${table}><tr><td ${look('actions')}>
<table ${table}><tr><td ${look('button')}>${link('link', button)}</td></tr></table>
</td></tr></table>
${write(notes, 'note')}</td></tr></table>
<p ${look('foot')}>${escapeHtml(footer.reason)}<br>${footer.links.map((each) => link('footLink', each)).join(' · ')}</p>
</td></tr></table>
</body>
</html>
`;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
