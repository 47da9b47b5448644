'use client';

import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';

/**
 * Shows a cover with a link to the video's own page until the link is pressed, then the player of
 * youtube-nocookie.com in its place: nothing is asked of another site before.
 */
export function Player({
  title,
  children,
}: {
  /** What the frame is announced with. */
  title: string;
  /** The cover and the link. */
  children: ReactNode;
}) {
  const [source, setSource] = useState('');
  const frame = useRef<HTMLIFrameElement>(null);

  useEffect(() => {
    if (source) frame.current?.focus();
  }, [source]);

  function play(event: MouseEvent<HTMLElement>) {
    // A new tab was asked for.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    // The link knows what to play: lib/browser-scripts/moment.ts changes where it begins.
    setSource(event.currentTarget.querySelector('a')?.dataset.play ?? '');
  }

  return source ? (
    <iframe
      ref={frame}
      src={source}
      title={title}
      allow="autoplay; fullscreen; picture-in-picture"
      className="absolute inset-0 size-full"
    />
  ) : (
    // biome-ignore lint/a11y/noStaticElementInteractions: it catches the click on the link inside
    // biome-ignore lint/a11y/useKeyWithClickEvents: pressing Enter on the link is a click
    <div onClick={play}>{children}</div>
  );
}
