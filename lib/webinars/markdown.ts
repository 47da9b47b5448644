import MarkdownIt from 'markdown-it';
import { isWebAddress } from './fields/slug';

/** The page's title is its only h1, and its sections are h2: headings of a text begin below. */
const headingShift = 2;

const markdown = new MarkdownIt({ html: false, linkify: true });
// Indented lines of a YAML text are prose, not code.
markdown.disable('code');
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

markdown.core.ruler.push('shift_headings', ({ tokens }) => {
  for (const token of tokens) {
    if (!token.type.startsWith('heading_')) continue;
    token.tag = `h${Math.min(6, Number(String(token.tag).slice(1)) + headingShift)}`;
  }
});

// An image on another site would be fetched before the visitor chose to: it becomes a link.
const renderImage = markdown.renderer.rules.image;
markdown.renderer.rules.image = (tokens, index, options, env, self) => {
  const token = tokens[index];
  const source = String(token?.attrGet('src') ?? '');
  if (!isWebAddress(source) && !source.startsWith('//')) {
    return renderImage?.(tokens, index, options, env, self) ?? '';
  }
  const { escapeHtml } = markdown.utils;
  return `<a href="${escapeHtml(source)}" rel="noopener">${escapeHtml(token?.content || source)}</a>`;
};

/**
 * Renders an entry's Markdown to HTML. Raw HTML in it is shown as text, links to scripts are not
 * made, and headings begin at h3. Shortcodes of other site generators are dropped.
 *
 * @param text - Markdown; may be empty
 */
export function renderMarkdown(text: string): string {
  return markdown.render(text.replace(/\{\{[<%][\s\S]*?[>%]\}\}/g, ''));
}

/** The same text without marks, for summaries: "**Bold** [link](/x)" becomes "Bold link". */
export function stripMarkdown(text: string): string {
  return renderMarkdown(text)
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot);/g, (_, name: keyof typeof entities) => entities[name])
    .replace(/\s+/g, ' ')
    .trim();
}

const entities = { amp: '&', lt: '<', gt: '>', quot: '"' } as const;
