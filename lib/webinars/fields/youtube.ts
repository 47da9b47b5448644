import type { YouTubeVideo } from '../model';

const idPattern = /^[A-Za-z0-9_-]{11}$/;
const hosts = new Set([
  'youtube.com',
  'm.youtube.com',
  'music.youtube.com',
  'youtube-nocookie.com',
]);

/**
 * Reads any address YouTube hands out: `watch?v=`, `embed/`, `live/`, `shorts/`, `v/`, `youtu.be/`,
 * on youtube-nocookie.com too, with a start time in `t` or `start` (90, 90s, 1m30s), or the bare
 * eleven-character id.
 *
 * @returns null for anything else, playlists and channels included
 */
export function parseYouTube(text: string): YouTubeVideo | null {
  const trimmed = text.trim();
  if (idPattern.test(trimmed)) return { id: trimmed, start: 0 };
  const url = toUrl(trimmed);
  if (!url) return null;
  const id = findId(url);
  if (!id || !idPattern.test(id)) return null;
  return { id, start: findStart(url) };
}

function toUrl(text: string): URL | null {
  const withScheme = text.startsWith('//')
    ? `https:${text}`
    : /^(www\.|m\.)?(youtube|youtu)[a-z-]*\./i.test(text)
      ? `https://${text}`
      : text;
  if (!URL.canParse(withScheme)) return null;
  const url = new URL(withScheme);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}

function findId(url: URL): string | null {
  const host = url.hostname.replace(/^www\./, '');
  const [first = '', second = ''] = url.pathname.split('/').filter(Boolean);
  if (host === 'youtu.be') return first;
  if (!hosts.has(host)) return null;
  if (first === 'watch') return url.searchParams.get('v');
  return ['embed', 'live', 'shorts', 'v'].includes(first) ? second : null;
}

function findStart(url: URL): number {
  const text =
    url.searchParams.get('start') ?? url.searchParams.get('t') ?? url.hash.replace(/^#t=/, '');
  const match = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(text);
  if (!match) return 0;
  const [hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  return (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
}

/** The address the player is embedded from; it sets no cookie before it plays. */
export function embedUrl(video: YouTubeVideo): string {
  const start = video.start > 0 ? `&start=${video.start}` : '';
  return `https://www.youtube-nocookie.com/embed/${video.id}?autoplay=1&rel=0${start}`;
}

/** The address of the video's own page. */
export function watchUrl(video: YouTubeVideo): string {
  return `https://www.youtube.com/watch?v=${video.id}${video.start > 0 ? `&t=${video.start}s` : ''}`;
}
