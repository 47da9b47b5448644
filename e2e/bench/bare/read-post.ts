import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import matter from 'gray-matter';
import MarkdownIt from 'markdown-it';

export interface Post {
  slug: string;
  title: string;
  description: string;
  learn: string[];
  presenters: { name: string; role: string }[];
  /** HTML. */
  transcript: string;
}

const markdown = new MarkdownIt();
const folder = path.join(process.env.CONTENT_DIR ?? 'content', 'webinars');

export function listSlugs(): string[] {
  return readdirSync(folder);
}

/** The same text of an entry as the site's page of it shows. */
export function readPost(slug: string): Post {
  const { data } = matter(readFileSync(path.join(folder, slug, 'index.md'), 'utf8'));
  const { title, gated, main, transcript } = data;
  return {
    slug,
    title,
    description: markdown.render(main.description),
    learn: main.learn,
    presenters: main.presenters,
    transcript: gated ? '' : markdown.render(transcript),
  };
}
