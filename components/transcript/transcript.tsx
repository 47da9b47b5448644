import { shelve } from '@/components/written-once/shelf';
import type { TranscriptView } from '@/lib/webinars/view-model';
import { ChapterList } from './chapter-list';
import { Downloads } from './downloads';
import { FindBar } from './find-bar';
import { TranscriptBody } from './transcript-body';

/** What was said, in full, and the parts it has; nothing where nobody wrote it down. */
export function Transcript({ transcript }: { transcript: TranscriptView | null }) {
  if (!transcript) return null;
  const { html, isTimed, chapters } = transcript;
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
            shelfKey={shelve(html)}
            className={isTimed ? 'transcript transcript-timed' : 'transcript'}
          />
        </>
      )}
    </section>
  );
}
