import { revalidatePath } from 'next/cache';
import { verifyInternalToken } from '@/lib/access/internal-token';
import { forgetAnswers } from '@/lib/edge/answer-again';

/** Renders every page anew at its next visit. The server calls it when a session begins or ends. */
export async function POST(request: Request): Promise<Response> {
  const token = request.headers.get('authorization')?.replace(/^Bearer /, '') ?? '';
  if (!(await verifyInternalToken(token))) return new Response(null, { status: 404 });
  revalidatePath('/', 'layout');
  forgetAnswers();
  return new Response(null, { status: 204 });
}
