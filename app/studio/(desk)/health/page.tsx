import type { Metadata } from 'next';
import { HealthGroups } from '@/components/studio/health/health-groups';
import { ReachCheck } from '@/components/studio/health/reach-check';
import { readHealth } from '@/lib/studio/health/read-health';
import { requireStudio } from '../../require-studio';
import { check } from './actions';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Health' };

/** How the site is: what it stands on, and what it waits for. */
export default async function HealthPage() {
  await requireStudio('/studio/health');
  const groups = await readHealth(Date.now());
  return (
    <>
      <h1 className="mt-8 text-[2.5rem]">Health</h1>
      <HealthGroups groups={groups} />
      <ReachCheck action={check} />
    </>
  );
}
