import type Libsql from 'libsql';
import type { Webinar } from '../webinars/model';
import { buildCard } from '../webinars/view';
import { createMatcher, markText } from './mark';
import type { Query } from './query';
import { chooseSnippet, type Snippet } from './snippet';
import type { HitView } from './view-model';

/**
 * What is shown of talks that were found.
 *
 * @param found - with their ids in the index
 * @param now - milliseconds since the epoch
 */
export function buildHits(
  index: Libsql.Database,
  found: Array<{ id: number; webinar: Webinar }>,
  { terms }: Query,
  now: number,
): HitView[] {
  const match = createMatcher(terms);
  const mark = (text: string) => markText(text, match(text));
  const read = index.prepare('select description, transcript from documents where id = ?').raw();
  return found.map(({ id, webinar }) => {
    const card = buildCard(webinar, now);
    const [description, transcript] = terms.length > 0 ? listTexts(read.all(id)) : [];
    const snippet = chooseSnippet(
      { description: description ?? '', transcript: transcript ?? '' },
      match,
      terms.length,
    );
    return {
      card,
      title: mark(card.title),
      presenters: mark(card.presenters.map(({ name }) => name).join(', ')),
      snippet,
      momentHref: card.externalHost ? null : momentAddress(card.href, snippet),
    };
  });
}

function momentAddress(href: string, snippet: Snippet | null): string | null {
  return snippet?.seconds ? `${href}?t=${snippet.seconds}` : null;
}

function listTexts(rows: unknown[]): string[] {
  const [row] = rows;
  return Array.isArray(row) ? row.filter((value) => typeof value === 'string') : [];
}
