import { shelve } from './shelf';
import { TranscriptBody } from './transcript-body';

/**
 * What was said, in full; nothing where nobody wrote it down.
 *
 * @param props.shelfKey - unlike that of any other transcript shown at the same time
 */
export function Transcript({ html, shelfKey }: { html: string; shelfKey: string }) {
  if (!html) return null;
  shelve(shelfKey, html);
  return (
    <section id="transcript" className="mt-11">
      <h2 className="text-[1.625rem]">Transcript</h2>
      <TranscriptBody shelfKey={shelfKey} />
    </section>
  );
}
