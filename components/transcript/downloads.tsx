import type { TranscriptView } from '@/lib/webinars/view-model';

/** The transcript to take along. */
export function Downloads({
  transcript: { textUrl, captionsUrl },
}: {
  transcript: Pick<TranscriptView, 'textUrl' | 'captionsUrl'>;
}) {
  const files = [
    { href: textUrl, name: '.txt' },
    { href: captionsUrl, name: '.vtt' },
  ];
  return (
    <p className="print-hidden flex flex-wrap gap-2">
      {files.map(
        ({ href, name }) =>
          href && (
            <a key={name} href={href} download className="chip">
              Download {name}
            </a>
          ),
      )}
    </p>
  );
}
