/**
 * A script of `lib/browser-scripts` inside the page, for what must not wait for React. Its text is
 * constant: see `lib/edge/content-policy.ts`.
 */
export function InlineScript({ text }: { text: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant text
  return <script dangerouslySetInnerHTML={{ __html: text }} />;
}
