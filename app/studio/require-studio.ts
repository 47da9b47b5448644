import { notFound } from 'next/navigation';
import { getConfig } from '@/lib/config';

/** Stands in until the studio has a sign-in: nobody gets in but in development. */
export async function requireStudio(): Promise<void> {
  if (getConfig().isProduction) notFound();
}
