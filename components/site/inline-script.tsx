import { shelve } from '@/components/written-once/shelf';
import { WrittenScript } from '@/components/written-once/written-script';

/**
 * A script of `lib/browser-scripts` inside the page, for what must not wait for React. Its text is
 * constant: see `lib/edge/content-policy.ts`.
 */
export function InlineScript({ text }: { text: string }) {
  return <WrittenScript shelfKey={shelve(text)} />;
}
