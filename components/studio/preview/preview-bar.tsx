import { previewPath } from '@/lib/studio/preview/address';
import { describeMoment } from '@/lib/studio/preview/describe-moment';
import type { Stop } from '@/lib/studio/preview/moment';
import { MomentForm } from './moment-form';
import { StayInside } from './stay-inside';

/** Says on every page of a preview that it is one, of which moment, and leads to others. */
export function PreviewBar({
  slug,
  at,
  draft,
  isUnreadable,
  isFramed,
  isDraft = false,
  stops = [],
  language,
  timezone,
}: {
  /** Null for the catalogue. */
  slug: string | null;
  /** Milliseconds since the epoch; null for now. */
  at: number | null;
  draft: string;
  /** A moment was asked for that is none. */
  isUnreadable: boolean;
  /** It stands beside the form, which says all else. */
  isFramed: boolean;
  isDraft?: boolean;
  stops?: readonly Stop[];
  language: string;
  /** The zone that moments are typed in. */
  timezone: string | null;
}) {
  const zone = timezone ?? 'UTC';
  const moment = at === null ? 'now' : describeMoment(at, language, zone);
  const now = at === null ? [] : [{ label: 'Now', at: null }];
  return (
    <aside
      aria-label="Preview"
      data-preview-bar
      className="sticky top-0 z-10 border-mark border-b-4 bg-stage text-on-stage"
    >
      <div className="page flex flex-wrap items-center gap-x-5 gap-y-1.5 py-2 text-sm">
        <p className="font-bold">
          {isDraft ? 'Preview, not saved' : 'Preview'}: {moment}
        </p>
        {isUnreadable && <p role="alert">What you asked for is no date, so this is now.</p>}
        {!isFramed && (
          <>
            <ul className="flex flex-wrap gap-x-4">
              {[...now, ...stops].map((stop) => (
                <li key={stop.label}>
                  <a href={previewPath(slug, { at: stop.at, draft })} className="underline">
                    {stop.label}
                  </a>
                </li>
              ))}
            </ul>
            <details>
              <summary className="cursor-pointer">Another moment</summary>
              <MomentForm {...{ slug, at, draft, zone }} />
            </details>
            <a
              href={slug === null ? '/studio' : `/studio/entries/${slug}`}
              className="underline lg:ms-auto"
            >
              Leave the preview
            </a>
          </>
        )}
      </div>
      <StayInside at={at} />
    </aside>
  );
}
