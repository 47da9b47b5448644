import { cookies } from 'next/headers';
import type { NextRequest } from 'next/server';
import { chooseHolder } from '@/lib/access/choose-holder';
import { pickDestination } from '@/lib/access/destination';
import { leadTo } from '@/lib/access/link-answer';
import {
  passCookie,
  passCookieName,
  passHintCookie,
  signPass,
  verifyPass,
} from '@/lib/access/pass';
import { verifyToken } from '@/lib/access/token';
import { getStore } from '@/lib/registrations/open-store';
import { getCatalogue } from '@/lib/webinars/load';
import { webinarPath } from '@/lib/webinars/path';

/**
 * The magic link: becomes the cookie that opens rooms, and leads on. It changes nothing else, since
 * mail scanners fetch it many times, and works while the database is away.
 */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/webinars/[slug]/access'>,
): Promise<Response> {
  const { slug } = await params;
  const linked = await verifyToken('access', request.nextUrl.searchParams.get('token'));
  if (linked === null) return leadTo(`${webinarPath(encodeURIComponent(slug))}/link-expired`);

  const jar = await cookies();
  const present = await verifyPass(jar.get(passCookieName)?.value);
  const holder = await chooseHolder(present?.registrationId ?? null, linked, isStored);
  jar.set(passCookie(await signPass(holder)));
  jar.set(passHintCookie());
  return leadTo(pickDestination(slug, getCatalogue()));
}

async function isStored(registrationId: string): Promise<boolean> {
  return (await getStore().findRegistration(registrationId)) !== null;
}
