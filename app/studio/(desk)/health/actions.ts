'use server';

import { requireStudio } from '@/app/studio/require-studio';
import { checkReach, type Reach } from '@/lib/studio/health/check-reach';

/** Looks whether what we send to can be reached. */
export async function check(): Promise<Reach[]> {
  await requireStudio('/studio/health');
  return checkReach();
}
