import type { Metadata } from 'next';
import { ResultsPage } from '../results-page';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Registrations' };

/** Also of webinars that the content has no more. */
export default async function Page({
  params,
  searchParams,
}: PageProps<'/studio/registrations/[slug]'>) {
  return <ResultsPage webinar={(await params).slug} params={await searchParams} />;
}
