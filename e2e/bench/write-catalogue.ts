import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  createRandom,
  inventWords,
  pick,
  type Random,
  writeParagraph,
  writeSentence,
  writeTitle,
} from './words';

const transcriptCharacters = 20_000;
const firstDay = Date.parse('2016-01-04T16:00:00Z');
const dayMs = 86_400_000;

/** Kinds of entries by their place: of twenty-five in a row, so many are of each kind. */
export type Kind = 'open' | 'gated' | 'upcoming' | 'unlisted' | 'no-recording';

/** The kind of an entry; the same in catalogues of every size. */
export function kindOf(at: number): Kind {
  const place = at % 25;
  if (place === 3) return 'upcoming';
  if (place === 8) return 'unlisted';
  if (place === 13) return 'no-recording';
  return place % 5 === 1 ? 'gated' : 'open';
}

/** The slug of an entry. */
export function slugOf(at: number): string {
  return `talk-${String(at).padStart(5, '0')}`;
}

/**
 * Writes a content folder of invented entries: the same ones in each run, and in a larger catalogue
 * all of a smaller one, presented by more people.
 *
 * @param folder - absolute path; replaced
 * @param size - how many entries
 */
export function writeCatalogue(folder: string, size: number): void {
  rmSync(folder, { recursive: true, force: true });
  for (let at = 0; at < size; at += 1) {
    const own = path.join(folder, 'webinars', slugOf(at));
    mkdirSync(own, { recursive: true });
    writeFileSync(path.join(own, 'index.md'), writeEntry(at, size));
  }
  const site = { name: 'Bench', timezone: 'UTC' };
  writeFileSync(path.join(folder, 'site.json'), JSON.stringify(site));
}

function writeEntry(at: number, size: number): string {
  const random = createRandom(at * 7919 + 1);
  const kind = kindOf(at);
  const title = writeTitle(random, 4 + Math.floor(random() * 4));
  const hasVideo = kind !== 'upcoming' && kind !== 'no-recording';
  const id = `bench${String(at).padStart(6, '0')}`;
  return `---
title: "${title}"
meta_desc: "${writeSentence(random)}"
featured: ${at === 0}
pre_recorded: ${hasVideo}
pulumi_tv: ${at % 20 === 2}
unlisted: ${kind === 'unlisted'}
gated: ${kind === 'gated' || kind === 'upcoming'}
type: webinars
external: false
url_slug: "${slugOf(at)}"
tags:
    level: ${pick(random, ['Beginner', 'Intermediate', 'Advanced'])}
    topics: [${topics(random)}]
hero:
    title: "${title}"
main:
    title: "${title}"
    youtube_url: "${hasVideo ? `https://www.youtube.com/embed/${id}` : ''}"
    sortable_date: ${dateOf(at, kind)}
    duration: "${20 + Math.floor(random() * 70)} minutes"
    description: |
        ${writeParagraph(random, 400)}

        ${writeParagraph(random, 300)}
    learn:
        - ${writeSentence(random)}
        - ${writeSentence(random)}
        - ${writeSentence(random)}
    presenters:
${presenters(random, size)}
transcript: |
${transcript(random)}
---
`;
}

/** Months ahead for what is still to come, so that no state changes while something is measured. */
function dateOf(at: number, kind: Kind): string {
  const ahead = Date.UTC(new Date().getUTCFullYear() + 1, 6, 1, 16) + at * 3_600_000;
  const instant = kind === 'upcoming' ? ahead : firstDay + (at % 3_600) * dayMs;
  return new Date(instant).toISOString().replace(/\.\d+Z$/, '+00:00');
}

const topicNames = inventWords(40);

function topics(random: Random): string {
  const count = 1 + Math.floor(random() * 3);
  const chosen = Array.from({ length: count }, () => pick(random, topicNames));
  return [...new Set(chosen)].join(', ');
}

/** Most people give several talks: there is one of them for each five. */
function presenters(random: Random, size: number): string {
  const count = 1 + Math.floor(random() * 2);
  const people = Math.max(10, Math.floor(size / 5));
  const chosen = new Set(Array.from({ length: count }, () => Math.floor(random() * people)));
  return [...chosen]
    .map((at) => {
      const own = createRandom(at * 104_729 + 5);
      return `        - name: ${writeTitle(own, 2)}\n          role: ${writeTitle(own, 3)}`;
    })
    .join('\n');
}

/** Paragraphs with times and, now and then, names, as people write them. */
function transcript(random: Random): string {
  const rows: string[] = [];
  let length = 0;
  for (let seconds = 0; length < transcriptCharacters; seconds += 30) {
    const clock = [Math.floor(seconds / 60), seconds % 60];
    const stamp = clock.map((part) => String(part).padStart(2, '0')).join(':');
    const name = random() < 0.2 ? '**Host:** ' : '';
    const row = `    [${stamp}] ${name}${writeParagraph(random, 300)}\n`;
    rows.push(row);
    length += row.length;
  }
  return rows.join('\n');
}
