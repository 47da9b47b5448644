/** What a preview shows. */
export interface PreviewQuery {
  /** Milliseconds since the epoch; null for now. */
  at?: number | null;
  /** What was changed and is not saved, see `packDraft`; empty for nothing. */
  draft?: string;
  /** Beside the form, where there is no room for leading elsewhere. */
  isFramed?: boolean;
}

/**
 * The address of a preview: of an entry's page, or of the catalogue for null.
 *
 * @param part - the card alone
 */
export function previewPath(
  slug: string | null,
  { at = null, draft = '', isFramed = false }: PreviewQuery = {},
  part?: 'card',
): string {
  const path = ['/studio/preview', slug, part].filter(Boolean).join('/');
  const query = new URLSearchParams();
  if (at !== null) query.set('at', new Date(at).toISOString());
  if (draft !== '') query.set('draft', draft);
  if (isFramed) query.set('framed', 'yes');
  return query.size === 0 ? path : `${path}?${query}`;
}
