export const dynamic = 'force-dynamic';

/** Whether this process answers: restart it where it does not. */
export function GET(): Response {
  return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } });
}
