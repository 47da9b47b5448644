import type { Part } from '@/lib/search/mark';

/** A text with what was looked for marked in it. */
export function Marked({ parts }: { parts: Part[] }) {
  return parts.map(({ text, isMarked }, at) =>
    isMarked ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other name
      <mark key={at} className="rounded-xs bg-mark text-stage">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
