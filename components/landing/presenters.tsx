import type { PresenterView } from '@/lib/webinars/view-model';
import { Presenter } from './presenter';

/** The presenters as a section of a page; nothing where nobody is named. */
export function Presenters({ presenters }: { presenters: PresenterView[] }) {
  if (presenters.length === 0) return null;
  return (
    <section className="mt-11">
      <h2 className="text-[1.625rem]">{presenters.length === 1 ? 'Presenter' : 'Presenters'}</h2>
      <ul className="mt-4 grid gap-x-6 gap-y-4 sm:grid-cols-2">
        {presenters.map((presenter) => (
          <li key={presenter.name}>
            <Presenter presenter={presenter} />
          </li>
        ))}
      </ul>
    </section>
  );
}
