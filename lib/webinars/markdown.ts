import MarkdownIt from 'markdown-it';

/** The page's title is its only h1, and its sections are h2: headings of a text begin below. */
const firstLevel = 3;

const markdown = new MarkdownIt({ html: false, linkify: true });
// Indented lines of a YAML text are prose, not code.
markdown.disable('code');
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

markdown.core.ruler.push('shift_headings', ({ tokens }) => {
  let shift: number | null = null;
  let previous = firstLevel - 1;
  for (const token of tokens) {
    if (token.type === 'heading_open') {
      const level = Number(String(token.tag).slice(1));
      // Whatever level a text begins at, no level is skipped on the page.
      shift ??= firstLevel - level;
      previous = Math.min(Math.max(level + shift, firstLevel), previous + 1, 6);
    }
    if (token.type.startsWith('heading_')) token.tag = `h${previous}`;
  }
});

// An image on another site would be fetched before the visitor chose to: it becomes a link.
const renderImage = markdown.renderer.rules.image;
markdown.renderer.rules.image = (tokens, index, options, env, self) => {
  const token = tokens[index];
  const source = String(token?.attrGet('src') ?? '');
  if (isLocal(source)) return renderImage?.(tokens, index, options, env, self) ?? '';
  const { escapeHtml } = markdown.utils;
  const text = escapeHtml(token?.content || source);
  // A picture that is a link already stays that one link.
  const depth = tokens.slice(0, index).reduce((sum, { type }) => sum + (linkDepth[type] ?? 0), 0);
  return depth > 0 ? text : `<a href="${escapeHtml(source)}" rel="noopener">${text}</a>`;
};
const linkDepth: Record<string, number> = { link_open: 1, link_close: -1 };

/** Whether a browser asks nobody but this server: not for "//other.example" or "https:other". */
function isLocal(source: string): boolean {
  return /^data:/i.test(source) || !/^([a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(source);
}

/** Comments, and shortcodes of other site generators; one ends where the next begins. */
const unseen = /\{\{[<%](?:(?!\{\{)[\s\S])*?[>%]\}\}|<!--(?:(?!<!--)[\s\S])*?-->/g;

/**
 * Renders an entry's Markdown to HTML. Raw HTML in it is shown as text, links to scripts are not
 * made, and headings begin at h3. Comments and shortcodes of other site generators are dropped.
 *
 * @param text - Markdown; may be empty
 */
export function renderMarkdown(text: string): string {
  return markdown.render(removeUnseen(text));
}

/** Markdown without its comments and the shortcodes of other site generators. */
export function removeUnseen(text: string): string {
  return text.replace(unseen, '');
}

/** A text for the inside of an element. */
export function escapeHtml(text: string): string {
  return markdown.utils.escapeHtml(text);
}

/** The same text without marks, for summaries: "**Bold** [link](/x)" becomes "Bold link". */
export function stripMarkdown(text: string): string {
  return renderMarkdown(text)
    .replace(/<\/?(?:a|code|em|s|strong)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot);/g, (_, name: keyof typeof entities) => entities[name])
    .replace(/\s+/g, ' ')
    .trim();
}

const entities = { amp: '&', lt: '<', gt: '>', quot: '"' } as const;
