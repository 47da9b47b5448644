import { shelve } from '@/components/written-once/shelf';
import { WrittenScript } from '@/components/written-once/written-script';
import { writeJsonLd } from '@/lib/webinars/structured-data/json-ld';

/** What search engines are told of a page, beside what it shows. */
export function StructuredData({ data }: { data: object }) {
  return <WrittenScript type="application/ld+json" shelfKey={shelve(writeJsonLd(data))} />;
}
