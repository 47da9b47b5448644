import { Photo } from '@/components/photo';
import type { CoverView } from '@/lib/webinars/view-model';
import { coverHeight, coverWidth, drawCover } from './draw-cover';

/**
 * The art of an entry, filling its positioned parent. A picture lies over the drawing, so that
 * one that can't be loaded leaves no hole. Decoration: the title stands beside it.
 *
 * @param props.sizes - how wide it is shown, as in the `sizes` of an image
 * @param props.priority - it is the first thing seen on the page
 */
export function Cover({
  cover,
  sizes,
  priority = false,
}: {
  cover: CoverView;
  sizes: string;
  priority?: boolean;
}) {
  return (
    <>
      <svg
        aria-hidden="true"
        className="absolute inset-0 size-full"
        viewBox={`0 0 ${coverWidth} ${coverHeight}`}
        preserveAspectRatio="xMidYMid slice"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn here, from numbers and colours alone
        dangerouslySetInnerHTML={{ __html: drawCover(cover.seed) }}
      />
      {cover.image && <Photo src={cover.image} sizes={sizes} priority={priority} />}
    </>
  );
}
