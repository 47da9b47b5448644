import type { YouTubeVideo } from '../model';

const idPattern = /^[A-Za-z0-9_-]{11}$/;
/** Parts of addresses that have eleven characters too: a playlist's and a channel's player. */
const notIds = new Set(['videoseries', 'live_stream']);
const hosts = new Set([
  'youtube.com',
  'm.youtube.com',
  'music.youtube.com',
  'studio.youtube.com',
  'youtube-nocookie.com',
]);
const folders = new Set(['embed', 'live', 'shorts', 'v', 'e', 'watch', 'video']);

/**
 * Reads any address YouTube hands out: `watch?v=`, `embed/`, `live/`, `shorts/`, `v/`, `youtu.be/`,
 * on youtube-nocookie.com and in the studio too, with a start time in `t` or `start` (90, 90s,
 * 1m30s), or the bare eleven-character id.
 *
 * @returns null for anything else, playlists and channels included
 */
export function parseYouTube(text: string): YouTubeVideo | null {
  const trimmed = text.trim();
  if (isId(trimmed)) return { id: trimmed, start: 0 };
  const url = toUrl(trimmed);
  const id = url && findId(url);
  return id && isId(id) ? { id, start: findStart(url) } : null;
}

function isId(text: string): boolean {
  return idPattern.test(text) && !notIds.has(text);
}

function toUrl(text: string): URL | null {
  const withScheme = text.startsWith('//')
    ? `https:${text}`
    : /^([a-z]+\.)?youtu(be)?[a-z-]*\./i.test(text)
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
  return url.searchParams.get('v') ?? (folders.has(first) ? second : null);
}

function findStart(url: URL): number {
  const given = ['start', 't', 'time_continue'].map((name) => url.searchParams.get(name));
  const text = given.find(Boolean) ?? url.hash.replace(/^#t=/, '');
  const match = /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,6})s?)?$/.exec(text);
  if (!match) return 0;
  const [hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  return (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
}

/**
 * The address the player is embedded from; it sets no cookie before it plays. `enablejsapi` lets the
 * page around it ask and say where in the video it is.
 */
export function embedUrl({ id, start }: YouTubeVideo): string {
  const from = start > 0 ? `&start=${start}` : '';
  return `https://www.youtube-nocookie.com/embed/${id}?autoplay=1&rel=0&enablejsapi=1${from}`;
}

/** The address of the video's own page. */
export function watchUrl(video: YouTubeVideo): string {
  return `https://www.youtube.com/watch?v=${video.id}${video.start > 0 ? `&t=${video.start}s` : ''}`;
}
