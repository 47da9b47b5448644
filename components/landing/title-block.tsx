import type { ReactNode } from 'react';
import { Photo } from '@/components/photo';
import type { LandingView } from '@/lib/webinars/view-model';

/** The page's only h1, with what stands over and under it, and the small picture at its right. */
export function TitleBlock({
  landing: { heading, subtitle, heroImage },
  eyebrow,
  children,
}: {
  landing: Pick<LandingView, 'heading' | 'subtitle' | 'heroImage'>;
  eyebrow: string;
  /** Shown below the title, beside the picture. */
  children?: ReactNode;
}) {
  const size =
    heading.length > 60
      ? 'text-[clamp(2rem,1.6rem+1.7vw,2.75rem)]'
      : 'text-[clamp(2.375rem,1.75rem+2.9vw,3.75rem)]';
  return (
    <div className="flex items-start justify-between gap-6">
      <div className="min-w-0">
        <p className="eyebrow">{eyebrow}</p>
        <h1 className={`mt-3.5 ${size}`} dir="auto">
          {heading}
        </h1>
        {subtitle && (
          <p className="mt-3.5 max-w-[60ch] text-soft text-xl" dir="auto">
            {subtitle}
          </p>
        )}
        {children}
      </div>
      {heroImage && (
        <figure className="relative mt-8 size-20 shrink-0 max-sm:hidden lg:size-28">
          <Photo src={heroImage} sizes="7rem" fit="contain" priority />
        </figure>
      )}
    </div>
  );
}
