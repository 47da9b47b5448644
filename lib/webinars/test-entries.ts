import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { loadCatalogue } from './load';
import type { Catalogue, Webinar } from './model';
import { formatProblem, sortProblems } from './problem';

/** Files by their path below the content folder. */
export type Files = Record<string, string | Uint8Array>;

const writtenAt = new Date('2026-11-01T08:00:00Z');

/** The smallest entry there is, and the first lines of larger ones. */
export const basics = `title: A talk
sortable_date: 2026-12-03T10:00:00-08:00
`;

/** An entry in the form marketers fill in, with every field of the template. */
export const filledIn = `---
title: "Queues Without Tears"
meta_desc: "What a queue is good for."
featured: false
pre_recorded: false
pulumi_tv: false
preview_image: ""
unlisted: false
gated: false
type: webinars
external: false
block_external_search_index: false
url_slug: "queues-without-tears"
hero:
    title: "Queues, Without Tears"
    image: "/picture.png"
main:
    title: "The talk"
    youtube_url: "https://www.youtube.com/embed/queuesVid11"
    sortable_date: 2026-10-08T10:00:00-07:00
    duration: "39 minutes"
    datetime: "One day in autumn"
    description: |
        Why *waiting in line* is fair.
    presenters:
        - name: Ada Example
          role: Queue keeper, Example Inc.
transcript: |
    We begin at the end of the line.
---
`;

/** An entry from its front matter and what stands below it. */
export function writeEntry(frontMatter: string, body = ''): string {
  return `---\n${frontMatter.endsWith('\n') ? frontMatter : `${frontMatter}\n`}---\n${body}`;
}

/** The filled-in entry with lines in place of others. */
export function changeEntry(...changes: Array<readonly [from: string, to: string]>): string {
  return changes.reduce((entry, [from, to]) => {
    if (!entry.includes(from)) throw new Error(`The entry has no "${from}".`);
    return entry.replace(from, () => to);
  }, filledIn);
}

/** A content folder that is gone when the test ends, beside a public folder with one picture. */
export function writeContent(files: Files): { contentDir: string; publicDir: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'webinars-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const contentDir = path.join(folder, 'content');
  const publicDir = path.join(folder, 'public');
  for (const dir of [contentDir, publicDir]) mkdirSync(dir);
  writeFileSync(path.join(publicDir, 'picture.png'), '');
  for (const [file, text] of Object.entries(files)) {
    const absolute = path.join(contentDir, file);
    mkdirSync(path.dirname(absolute), { recursive: true });
    writeFileSync(absolute, text);
    // Two entries that say the same are the same, whenever they were written.
    utimesSync(absolute, writtenAt, writtenAt);
  }
  return { contentDir, publicDir };
}

/** What is made of some files. */
export function loadFiles(files: Files, timezone: string | null = null): Catalogue {
  return loadCatalogue({ ...writeContent(files), timezone });
}

/** What is made of one file, `webinars/talk/index.md`; its problems are as they are printed. */
export function loadEntry(
  text: string | Uint8Array,
  timezone: string | null = null,
): { webinar: Webinar | null; problems: string[] } {
  const { webinars, problems } = loadFiles({ 'webinars/talk/index.md': text }, timezone);
  return { webinar: webinars[0] ?? null, problems: printProblems({ problems }) };
}

/** The one entry of a file that has nothing wrong with it. */
export function loadWebinar(text: string): Webinar {
  const { webinar, problems } = loadEntry(text);
  if (!webinar || problems.length > 0) throw new Error(problems.join('\n') || 'no entry');
  return webinar;
}

/** Problems as they are printed, each after its severity. */
export function printProblems({ problems }: Pick<Catalogue, 'problems'>): string[] {
  return sortProblems(problems).map((problem) => `${problem.severity} ${formatProblem(problem)}`);
}
