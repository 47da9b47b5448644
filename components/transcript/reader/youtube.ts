const origin = 'https://www.youtube-nocookie.com';

/** How often the player is told that we listen until it answers, in milliseconds. */
const patience = 250;

/**
 * Tells where the video is while it plays. The messages are those of YouTube's own script
 * (https://www.youtube.com/iframe_api), which this saves the visitor from loading.
 *
 * @param section - it ends when this is gone
 */
export function watchTime(section: HTMLElement, onTime: (seconds: number) => void): void {
  let answered: MessageEventSource | null = null;
  const ask = setInterval(() => {
    if (!section.isConnected) return stop();
    const frame = findFrame();
    if (frame && frame.contentWindow !== answered) send(frame, { event: 'listening', id: 1 });
  }, patience);
  const listen = ({ origin: from, source, data }: MessageEvent<unknown>) => {
    if (from !== origin || typeof data !== 'string') return;
    answered = source;
    const seconds = readTime(data);
    if (seconds !== null) onTime(seconds);
  };
  const stop = () => {
    clearInterval(ask);
    window.removeEventListener('message', listen);
  };
  window.addEventListener('message', listen);
}

/** `{"event":"infoDelivery","info":{"currentTime":12.3}}`; most messages are about something else. */
export function readTime(message: string): number | null {
  const [, seconds] = /"currentTime":(\d+(?:\.\d+)?)/.exec(message) ?? [];
  return seconds === undefined ? null : Number(seconds);
}

function findFrame(): HTMLIFrameElement | null {
  return document.querySelector(`iframe[src^="${origin}/"]`);
}

function send(frame: HTMLIFrameElement, message: Record<string, unknown>): void {
  frame.contentWindow?.postMessage(JSON.stringify({ channel: 'widget', ...message }), origin);
}
