import { findWebinar } from '@/lib/webinars/load';
import { concealSecrets } from '@/lib/webinars/secrets';
import { answerShareImage } from '../../answer-share-image';

/** The picture of a webinar, where it is shared. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/webinars/[slug]/share-image.png'>,
): Promise<Response> {
  const webinar = findWebinar((await params).slug);
  if (!webinar) return new Response('There is no such picture.', { status: 404 });
  const { slug, title, modifiedAt } = concealSecrets(webinar);
  return answerShareImage(request, { seed: slug, title, modifiedAt });
}
