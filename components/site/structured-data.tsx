import { writeJsonLd } from '@/lib/webinars/structured-data/json-ld';

/** What search engines are told of a page, beside what it shows. */
export function StructuredData({ data }: { data: object }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: written so that no text can end it
      dangerouslySetInnerHTML={{ __html: writeJsonLd(data) }}
    />
  );
}
