import { previewPath } from '@/lib/studio/preview/address';
import type { Webinar } from '@/lib/webinars/model';
import { webinarPath } from '@/lib/webinars/path';

/** Which entry this is, and the ways to see it. */
export function EntryHeading({
  slug,
  file,
  webinar,
  isSaved,
  isReadOnly,
}: {
  slug: string;
  file: string;
  /** Null where it has errors or leads elsewhere. */
  webinar: Pick<Webinar, 'title' | 'externalUrl'> | null;
  isSaved: boolean;
  isReadOnly: boolean;
}) {
  const page = webinar ? (webinar.externalUrl ?? webinarPath(slug)) : null;
  return (
    <header className="mt-8 mb-8">
      <h1 className="text-[clamp(1.75rem,1.4rem+1.6vw,2.5rem)]" dir="auto">
        {webinar?.title ?? slug}
      </h1>
      <p className="mt-2 text-soft wrap-anywhere">
        <code>{file}</code>
      </p>
      <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1">
        {page && <Way href={page}>The page</Way>}
        <Way href={previewPath(slug)}>The page at another time</Way>
        <Way href={previewPath(null)}>The list at another time</Way>
      </ul>
      {isSaved && (
        <p role="status" className="notice mt-5">
          <strong className="font-bold">Saved.</strong> Visitors see it now.
        </p>
      )}
      {isReadOnly && (
        <p className="notice mt-5">
          <strong className="font-bold">The content folder can’t be written to.</strong> You can see
          what a change would do, and save nothing.
        </p>
      )}
      {!webinar && (
        <p className="notice mt-5">
          <strong className="font-bold">This entry has no page.</strong> It has errors, leads
          elsewhere, or is marked to be skipped.
        </p>
      )}
    </header>
  );
}

function Way({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <a href={href} className="text-link">
        {children}
      </a>
    </li>
  );
}
