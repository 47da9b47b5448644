import { shelve } from '@/components/written-once/shelf';
import { WrittenText } from '@/components/written-once/written-text';
import type { LandingView } from '@/lib/webinars/view-model';

/** What the webinar is about, in the marketer's own words. */
export function Description({
  landing: { subheading, descriptionHtml },
}: {
  landing: Pick<LandingView, 'subheading' | 'descriptionHtml'>;
}) {
  if (!descriptionHtml && !subheading) return null;
  return (
    <section className="mt-11">
      <h2 className="text-[1.625rem]" dir="auto">
        {subheading ?? 'About this webinar'}
      </h2>
      {descriptionHtml && (
        <WrittenText id="description" className="prose mt-4" shelfKey={shelve(descriptionHtml)} />
      )}
    </section>
  );
}
