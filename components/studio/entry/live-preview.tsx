'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { previewPath } from '@/lib/studio/preview/address';

/** Long enough for a word, so that not each letter draws a page. */
const patienceMs = 700;

/** Card and page as visitors would see them now, drawn anew while one types. */
export function LivePreview({
  slug,
  form,
  reviewed,
  draft,
}: {
  slug: string;
  form: RefObject<HTMLFormElement | null>;
  /** What was changed when the form was sent last. */
  reviewed: string;
  draft: (sent: FormData) => Promise<string>;
}) {
  const packed = useDraft(form, reviewed, draft);
  return (
    <aside
      aria-label="Preview"
      className="grid content-start gap-4 lg:sticky lg:top-4 lg:self-start"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-xl">Preview</h2>
        <a href={previewPath(slug, { draft: packed })} className="text-link text-sm">
          The page in full width
        </a>
      </div>
      <Frame
        title="The card"
        src={previewPath(slug, { draft: packed, isFramed: true }, 'card')}
        height="h-88"
      />
      <Frame
        title="The page"
        src={previewPath(slug, { draft: packed, isFramed: true })}
        height="h-[60vh]"
      />
    </aside>
  );
}

function Frame({ title, src, height }: { title: string; src: string; height: string }) {
  return (
    <iframe
      title={title}
      src={src}
      // Its own scripts show times; nothing in it can be sent, and it leads this page nowhere.
      sandbox="allow-scripts allow-same-origin"
      className={`w-full rounded-lg border border-rule bg-paper ${height}`}
    />
  );
}

/** What was typed so far, packed. */
function useDraft(
  form: RefObject<HTMLFormElement | null>,
  reviewed: string,
  pack: (sent: FormData) => Promise<string>,
): string {
  const [typed, setTyped] = useState<string | null>(null);
  const last = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was sent counts from then on
  useEffect(() => setTyped(null), [reviewed]);
  useEffect(() => {
    const element = form.current;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = async () => {
      if (!element) return;
      last.current += 1;
      const turn = last.current;
      // Without the server the preview stays as it was; the form says so when it is sent.
      const packed = await pack(new FormData(element)).catch(() => null);
      if (packed !== null && turn === last.current) setTyped(packed);
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(draw, patienceMs);
    };
    element?.addEventListener('input', wait);
    return () => {
      clearTimeout(timer);
      element?.removeEventListener('input', wait);
    };
  }, [form, pack]);
  return typed ?? reviewed;
}
