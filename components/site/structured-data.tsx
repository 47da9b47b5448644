import { shelve } from '@/components/written-once/shelf';
import { WrittenData } from '@/components/written-once/written-data';
import { writeJsonLd } from '@/lib/webinars/structured-data/json-ld';

/** What search engines are told of a page, beside what it shows. */
export function StructuredData({ data }: { data: object }) {
  return <WrittenData shelfKey={shelve(writeJsonLd(data))} />;
}
