import type { LandingView } from '@/lib/webinars/view-model';

/** What a webinar is about, each leading to others about it. */
export function TopicLinks({ topics }: Pick<LandingView, 'topics'>) {
  return (
    <span className="flex flex-wrap gap-x-3 gap-y-1">
      {topics.map(({ name, href }) =>
        href ? (
          <a key={name} href={href} className="text-link">
            {name}
          </a>
        ) : (
          <span key={name}>{name}</span>
        ),
      )}
    </span>
  );
}

/** The same as a section of a page; nothing where none is named. */
export function Topics({ topics }: Pick<LandingView, 'topics'>) {
  if (topics.length === 0) return null;
  return (
    <section className="mt-11">
      <h2 className="text-[1.625rem]">{topics.length === 1 ? 'Topic' : 'Topics'}</h2>
      <div className="mt-3">
        <TopicLinks topics={topics} />
      </div>
    </section>
  );
}
