import { emailKey } from './email';
import type { Registration, RegistrationFilter, RegistrationStore } from './store';

/** A registration as the use case makes it, for tests. */
export function makeRegistration(changes: Partial<Registration> = {}): Registration {
  const email = changes.email ?? 'ada@example.com';
  const createdAt = changes.createdAt ?? '2026-11-01T10:00:00.000Z';
  return {
    id: crypto.randomUUID(),
    webinar: 'testing-in-production',
    email,
    emailKey: emailKey(email),
    answers: { first_name: 'Ada', email, company: '' },
    session: null,
    consentGiven: true,
    consentText: 'Email me about future webinars.',
    consentVersion: '1',
    page: '/webinars/testing-in-production',
    flag: null,
    attribution: null,
    timezone: null,
    createdAt,
    cancelledAt: null,
    watchedAt: null,
    activeAt: createdAt,
    ...changes,
  };
}

/** All a store lists, for tests. */
export async function listAll(
  store: RegistrationStore,
  filter?: RegistrationFilter,
): Promise<Registration[]> {
  const all: Registration[] = [];
  for await (const registration of store.listRegistrations(filter)) all.push(registration);
  return all;
}
