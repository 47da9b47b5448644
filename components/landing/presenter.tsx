import { createDice } from '@/components/cover/dice';
import { palettes } from '@/components/cover/palettes';
import { Photo } from '@/components/photo';
import { onAccent } from '@/lib/site/accent';
import type { PresenterView } from '@/lib/webinars/view-model';

/** Who presents, and as what. */
export function Presenter({ presenter }: { presenter: PresenterView }) {
  const { name, role, href } = presenter;
  return (
    <div className="flex items-center gap-3">
      <Portrait presenter={presenter} size="size-11" />
      <p className="min-w-0 leading-snug">
        <strong className="block font-bold" dir="auto">
          {href ? (
            <a href={href} className="underline-offset-4 hover:underline">
              {name}
            </a>
          ) : (
            name
          )}
        </strong>
        {role && <span className="text-[0.9375rem] text-soft">{role}</span>}
      </p>
    </div>
  );
}

/** A photo, or else initials on a colour that is always the same. */
export function Portrait({
  presenter: { name, photo },
  size,
}: {
  presenter: Pick<PresenterView, 'name' | 'photo'>;
  /** A class. */
  size: 'size-11' | 'size-16';
}) {
  const [ground] = createDice(name).pick(palettes);
  return (
    <span
      aria-hidden="true"
      className={`relative grid ${size} shrink-0 place-items-center overflow-hidden rounded-full font-bold`}
      style={{ background: ground, color: onAccent(ground) }}
    >
      {initials(name)}
      {photo && <Photo src={photo} sizes="4rem" />}
    </span>
  );
}

/** First letters of the first and the last word: "Charity Majors" gives "CM". */
export function initials(name: string): string {
  const words = name.split(/[\s.]+/u).filter((word) => /^\p{L}/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('');
}
