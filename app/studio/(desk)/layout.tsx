import { MissingPage } from '@/app/missing-page';
import { DeskHeader } from '@/components/studio/shell/desk-header';
import { getStudioMode, requireStudio } from '../require-studio';
import { signOut } from '../sign-in/actions';

export const dynamic = 'force-dynamic';

/** The desk: what is on every page of the studio. */
export default async function DeskLayout({ children }: { children: React.ReactNode }) {
  const { mode } = await getStudioMode();
  if (mode === 'off') return <MissingPage />;
  await requireStudio();
  return (
    <div className="page pt-[clamp(1.5rem,3vw,2.5rem)]">
      <DeskHeader signOut={mode === 'locked' ? signOut : null} />
      {children}
    </div>
  );
}
