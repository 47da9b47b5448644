import { type FormValues, readForm } from './html-form';

/** The server's answer to a form. */
export interface Answer {
  status: number;
  html: string;
  /** Whether the visitor was told that they are in. */
  isAcknowledged: boolean;
  /** As the headers of the answer set them. */
  cookies: string[];
}

/** What a form sends beside what is typed; the same as long as the build is. */
const untouched = new Map<string, FormValues>();

/** An address nobody has registered with. */
export function newEmail(): string {
  return `${crypto.randomUUID()}@visitors.example`;
}

/** Somebody obviously invented who fills in what is required. */
export function fillIn(changes: FormValues = {}): FormValues {
  return { first_name: 'Robin', last_name: 'Example', email: newEmail(), ...changes };
}

/**
 * Registers for a webinar as a browser without JavaScript does.
 *
 * @param base - origin of the server
 * @param headers - beside those of a browser on that page
 * @throws where the connection ends before the answer does
 */
export async function postRegistration(
  base: string,
  slug: string,
  typed: FormValues,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...(await readUntouched(base, slug)), ...typed })) {
    body.set(name, value);
  }
  const answer = await fetch(`${base}/webinars/${slug}`, {
    method: 'POST',
    body,
    headers: { origin: base, ...headers },
    redirect: 'manual',
  });
  const { status } = answer;
  const leadsIn = answer.headers.get('location') === `/webinars/${slug}/watch`;
  const cookies = answer.headers.getSetCookie();
  const hasPass = cookies.some((each) => each.startsWith('webinar_pass='));
  const isAcknowledged = status === 303 && leadsIn && hasPass;
  // The browser goes on once it has read the headers: an end after them takes nothing back.
  const html = await answer.text().catch(() => '');
  return { status, isAcknowledged, cookies, html };
}

async function readUntouched(base: string, slug: string): Promise<FormValues> {
  const known = untouched.get(slug);
  if (known) return known;
  const page = await fetch(`${base}/webinars/${slug}`);
  const values = readForm(await page.text());
  untouched.set(slug, values);
  return values;
}
