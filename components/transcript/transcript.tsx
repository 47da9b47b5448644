import type { TranscriptView } from '@/lib/webinars/view-model';
import { ChapterList } from './chapter-list';
import { Downloads } from './downloads';
import { FindBar } from './find-bar';
import { shelve } from './shelf';
import { TranscriptBody } from './transcript-body';

/**
 * What was said, in full, and the parts it has; nothing where nobody wrote it down.
 *
 * @param props.shelfKey - unlike that of any other transcript shown at the same time
 */
export function Transcript({
  transcript,
  shelfKey,
}: {
  transcript: TranscriptView | null;
  shelfKey: string;
}) {
  if (!transcript) return null;
  const { html, isTimed, chapters } = transcript;
  if (html) shelve(shelfKey, html);
  return (
    <section id="transcript" className="mt-11">
      <div className="flex max-w-[68ch] flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <h2 className="text-[1.625rem]">{html ? 'Transcript' : 'Chapters'}</h2>
        <Downloads transcript={transcript} />
      </div>
      <ChapterList chapters={chapters} />
      {html && (
        <>
          <FindBar />
          <TranscriptBody
            shelfKey={shelfKey}
            className={isTimed ? 'transcript transcript-timed' : 'transcript'}
          />
        </>
      )}
    </section>
  );
}
