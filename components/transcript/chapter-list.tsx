import type { ChapterView } from '@/lib/webinars/view-model';

/** The parts of a video. A click plays from there, or without a video leads to the text. */
export function ChapterList({ chapters }: { chapters: ChapterView[] }) {
  if (chapters.length === 0) return null;
  return (
    <nav aria-label="Chapters" className="mt-4">
      <ol className="chapters">
        {chapters.map((chapter) => (
          <li key={`${chapter.time} ${chapter.title}`} dir="auto">
            <Entry chapter={chapter} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Entry({ chapter: { title, time, playsFrom, href } }: { chapter: ChapterView }) {
  const words = (
    <>
      {time && <span className="said-at">{time}</span>} <span>{title}</span>
    </>
  );
  if (href === null) return <p>{words}</p>;
  if (playsFrom === null) return <a href={href}>{words}</a>;
  return (
    <a href={href} data-t={playsFrom} target="_blank" rel="noopener">
      {words}
    </a>
  );
}
