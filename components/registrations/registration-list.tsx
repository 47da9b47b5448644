import type { OwnRegistrationView } from '@/lib/people/view';
import { RegistrationRow } from './registration-row';

/** Everything a person registered for. */
export function RegistrationList({
  registrations,
  language,
  cancel,
}: {
  registrations: OwnRegistrationView[];
  language: string;
  cancel: (data: FormData) => Promise<void>;
}) {
  return (
    <section aria-labelledby="registered">
      <h2 id="registered" className="text-[1.625rem]">
        Registered for
      </h2>
      {registrations.length === 0 ? (
        <p className="mt-3 text-soft">
          Nothing at the moment.{' '}
          <a href="/webinars" className="text-link">
            See all webinars
          </a>
        </p>
      ) : (
        <ul className="mt-3 border-rule border-t">
          {registrations.map((registration) => (
            <RegistrationRow key={registration.id} {...{ registration, language, cancel }} />
          ))}
        </ul>
      )}
    </section>
  );
}
