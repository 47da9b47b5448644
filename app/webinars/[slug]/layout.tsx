import { InlineScript } from '@/components/site/inline-script';
import { momentScript } from '@/lib/browser-scripts/moment';

/** The pages of one webinar. Where the form leads to the room without a new document, the script stays. */
export default function WebinarLayout({ children }: LayoutProps<'/webinars/[slug]'>) {
  return (
    <>
      {children}
      <InlineScript text={momentScript} />
    </>
  );
}
