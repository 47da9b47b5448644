import type { LandingView } from '@/lib/webinars/view-model';

/** The small line over the title: where the webinar stands, and what it costs. */
export function eyebrow({ state, gated, hasRecording }: LandingView): string {
  const price = gated ? 'Free with registration' : 'Free';
  if (state === 'live') return `Live now · ${price}`;
  if (state === 'upcoming') return `Live webinar · ${price}`;
  if (!hasRecording) return 'Over · No recording yet';
  return gated ? `Recording · ${price}` : 'On demand';
}

/** The summary as a lead paragraph; null where the description begins with the same words. */
export function leadText({
  summary,
  descriptionHtml,
}: Pick<LandingView, 'summary' | 'descriptionHtml'>): string | null {
  const description = toWords(descriptionHtml.replace(/<[^>]*>/g, ' ').replace(/&\w+;/g, ' '));
  const opening = toWords(summary);
  return opening === '' || description.startsWith(opening) ? null : summary;
}

/** Letters and digits alone, so that marks and spaces make no difference. */
function toWords(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
