import type { Metadata } from 'next';
import { ResultsPage } from './results-page';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Registrations' };

export default async function Page({ searchParams }: PageProps<'/studio/registrations'>) {
  return <ResultsPage webinar={null} params={await searchParams} />;
}
