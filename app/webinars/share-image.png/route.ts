import { getSite } from '@/lib/site/load';
import { answerShareImage } from '../answer-share-image';

export const dynamic = 'force-dynamic';

/** The picture of the catalogue and its lists, where they are shared. */
export function GET(request: Request): Promise<Response> {
  const { name, tagline } = getSite();
  return answerShareImage(request, { seed: name, title: tagline || name, modifiedAt: 0 });
}
