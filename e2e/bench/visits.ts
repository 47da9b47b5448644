import type { Request } from 'autocannon';
import { type FormValues, readForm } from '../faults/html-form';
import { fillIn, postRegistration } from '../faults/post-form';

const boundary = 'bench-5f0c1a7e';

/**
 * Registrations of new people, one after another, each from an address of its own, as a browser
 * without scripts posts the form.
 *
 * @param base - origin of the server, which takes the last proxy's word for who is asking
 */
export async function prepareRegistrations(base: string, slug: string): Promise<Request[]> {
  const page = await fetch(`${base}/webinars/${slug}`);
  const untouched = readForm(await page.text());
  let visitors = 0;
  const setupRequest = (request: Request): Request => {
    visitors += 1;
    return {
      ...request,
      method: 'POST',
      path: `/webinars/${slug}`,
      headers: {
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'x-forwarded-for': toAddress(visitors),
        origin: base,
      },
      body: writeForm({ ...untouched, ...fillIn() }),
    };
  };
  return [{ setupRequest }];
}

/** Visits to the room of somebody who is registered. */
export async function prepareWatching(base: string, slug: string): Promise<Request[]> {
  const cookie = await register(base, slug);
  return [{ path: `/webinars/${slug}/watch`, headers: { cookie } }];
}

/** Registers, and gives the cookies that a browser would have then. */
async function register(base: string, slug: string): Promise<string> {
  const { isAcknowledged, cookies } = await postRegistration(base, slug, fillIn());
  if (!isAcknowledged) throw new Error(`Nobody could register for ${slug}.`);
  return cookies.map((each) => each.split(';', 1)[0]).join('; ');
}

function writeForm(values: FormValues): string {
  const parts = Object.entries(values).map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join('')}--${boundary}--\r\n`;
}

/** Of a network that is nobody's, with sixteen million addresses: https://www.rfc-editor.org/rfc/rfc1918 */
function toAddress(visitor: number): string {
  return `10.${(visitor >> 16) & 255}.${(visitor >> 8) & 255}.${visitor & 255}`;
}
