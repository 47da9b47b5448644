import { renderShareImage } from '@/components/share-image/render-share-image';
import { answerDocument } from '@/lib/http/answer-document';
import { getSite, getSiteModified } from '@/lib/site/load';

/** The picture of a page for those who share it. */
export async function answerShareImage(
  request: Request,
  page: { seed: string; title: string; modifiedAt: number },
): Promise<Response> {
  const { name: siteName, accent } = getSite();
  const { seed, title, modifiedAt } = page;
  const document = {
    body: await renderShareImage({ seed, title, siteName, accent: accent.light }),
    contentType: 'image/png',
    modifiedAt: Math.min(Math.max(modifiedAt, getSiteModified()), Date.now()),
    maxAge: 3_600,
  };
  return answerDocument(request, document);
}
