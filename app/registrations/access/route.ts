import { cookies } from 'next/headers';
import type { NextRequest } from 'next/server';
import { leadTo } from '@/lib/access/link-answer';
import { personCookie, signPerson } from '@/lib/access/person-cookie';
import { verifyToken } from '@/lib/access/token';

/** The mailed link to one's own data: becomes a cookie for an hour, and leads there. */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
  const personId = await verifyToken('own-data', nextUrl.searchParams.get('token'));
  if (personId === null) return leadTo('/registrations?link=expired');
  (await cookies()).set(personCookie(await signPerson(personId)));
  return leadTo('/registrations');
}
