import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { MissingPage } from '@/app/missing-page';
import { SignInForm } from '@/components/studio/sign-in/sign-in-form';
import { safeStudioPath } from '@/lib/studio/session/safe-path';
import { getStudioMode } from '../require-studio';
import { signIn } from './actions';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: PageProps<'/studio/sign-in'>) {
  const { mode } = await getStudioMode();
  if (mode === 'off') return <MissingPage />;
  const to = safeStudioPath((await searchParams).to);
  if (mode === 'open') redirect(to);
  return (
    <div className="page">
      <div className="mx-auto max-w-sm pt-[clamp(3rem,10vw,7rem)]">
        <h1 className="text-[2.5rem]">Studio</h1>
        <p className="mt-3 text-soft">For those who look after the webinars.</p>
        <SignInForm action={signIn} to={to} />
      </div>
    </div>
  );
}
