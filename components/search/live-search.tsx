'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** How long somebody may pause within a word, in milliseconds. */
const pause = 160;

/**
 * Searches while somebody types: asks the server for the page of what is typed so far, whose
 * address then is in the address bar. Arrow keys go from the field through the results and back.
 */
export function LiveSearch() {
  const router = useRouter();

  useEffect(() => {
    const form = document.getElementById('search');
    if (!(form instanceof HTMLFormElement)) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const search = () => router.replace(readAddress(form), { scroll: false });
    const wait = (event: Event) => {
      clearTimeout(timer);
      // Half a character of an input method is no word yet.
      if (event instanceof InputEvent && event.isComposing) return;
      timer = setTimeout(search, pause);
    };
    const forget = () => clearTimeout(timer);
    form.addEventListener('input', wait);
    form.addEventListener('compositionend', wait);
    form.addEventListener('submit', forget);
    document.addEventListener('keydown', moveFocus);
    return () => {
      forget();
      form.removeEventListener('input', wait);
      form.removeEventListener('compositionend', wait);
      form.removeEventListener('submit', forget);
      document.removeEventListener('keydown', moveFocus);
    };
  }, [router]);

  return null;
}

function readAddress(form: HTMLFormElement): string {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim()) params.set(name, value);
  }
  const query = params.toString().replaceAll('%2C', ',');
  return new URL(form.action).pathname + (query && `?${query}`);
}

function moveFocus(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const stops = [...document.querySelectorAll<HTMLElement>('#search-words, [data-hit]')];
  const { activeElement } = document;
  const at = activeElement instanceof HTMLElement ? stops.indexOf(activeElement) : -1;
  const next = stops[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
