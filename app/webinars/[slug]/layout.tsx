import { InlineScript } from '@/components/site/inline-script';
import { momentScript } from '@/lib/browser-scripts/moment';

/** The pages of one webinar. Going from the form to the room loads no new document, so the script stays. */
export default function WebinarLayout({ children }: LayoutProps<'/webinars/[slug]'>) {
  return (
    <>
      {children}
      <InlineScript text={momentScript} />
    </>
  );
}
