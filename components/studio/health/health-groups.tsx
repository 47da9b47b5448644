import type { HealthGroup } from '@/lib/studio/health/read-health';

/** What there is to know, group by group. */
export function HealthGroups({ groups }: { groups: HealthGroup[] }) {
  return (
    <div className="mt-6 grid gap-x-14 gap-y-8 md:grid-cols-2">
      {groups.map(({ title, facts }) => (
        <section key={title} aria-label={title}>
          <h2 className="border-rule border-b pb-2 text-xl">{title}</h2>
          <dl className="mt-2 grid gap-x-6 gap-y-1.5 sm:grid-cols-[10rem_1fr]">
            {facts.map(({ name, text, isTrouble, href }) => (
              <div key={name} className="contents">
                <dt className="text-soft">{name}</dt>
                <dd
                  className={`tabular-nums wrap-anywhere ${isTrouble ? 'font-bold text-accent' : ''}`}
                >
                  {isTrouble && <span className="sr-only">Trouble: </span>}
                  {href ? (
                    <a href={href} className="text-link">
                      {text}
                    </a>
                  ) : (
                    text
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
