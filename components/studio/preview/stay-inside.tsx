'use client';

import { useEffect } from 'react';
import { insideAddress } from '@/lib/studio/preview/inside-address';

/** Keeps links of a preview in it: those of the catalogue lead to the same moment, others nowhere. */
export function StayInside({ at }: { at: number | null }) {
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || link.closest('[data-preview-bar]') || link.origin !== location.origin) return;
      // Within the page, and to other moments.
      if (link.pathname === location.pathname && link.hash !== '') return;
      if (link.pathname.startsWith('/studio/preview')) return;
      event.preventDefault();
      event.stopPropagation();
      const inside = insideAddress(link.pathname, at);
      if (inside) location.assign(inside);
    };
    const refuse = (event: SubmitEvent) => {
      const isOwn = event.target instanceof Element && event.target.closest('[data-preview-bar]');
      if (!isOwn) event.preventDefault();
    };
    document.addEventListener('click', follow, true);
    document.addEventListener('submit', refuse, true);
    return () => {
      document.removeEventListener('click', follow, true);
      document.removeEventListener('submit', refuse, true);
    };
  }, [at]);
  return null;
}
