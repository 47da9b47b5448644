import { isWebAddress } from './fields/slug';
import type { Catalogue } from './model';

/** A redirect in the form of next.config.js. */
export interface RouteRedirect {
  source: string;
  destination: string;
  permanent: boolean;
}

/** The catalogue's redirects for the server's routing, and those of the lists' first pages. */
export function buildRouteRedirects({ redirects }: Catalogue): RouteRedirect[] {
  const lists = ['on-demand', 'pulumi-tv', 'no-recording'].map((list) => ({
    source: `/webinars/${list}/:first(1)?`,
    destination: `/webinars#${list}`,
    permanent: false,
  }));
  const claimed = redirects.map(({ from, to, permanent }) => ({
    source: escapePattern(encodeURI(decodeURI(from))),
    destination: escapePattern(to),
    permanent,
  }));
  return [...lists, ...claimed];
}

/** The hosts of pictures on other sites: the only ones that the server fetches pictures from. */
export function listImageHosts({ webinars }: Catalogue): string[] {
  const pictures = webinars.flatMap(({ previewImage, hero, presenters }) => [
    previewImage,
    hero.image,
    ...presenters.map(({ photo }) => photo),
  ]);
  const hosts = pictures.flatMap((picture) =>
    picture && isWebAddress(picture) ? [new URL(picture).hostname] : [],
  );
  return [...new Set(hosts)].sort();
}

/** The router reads these as patterns: https://github.com/pillarjs/path-to-regexp */
function escapePattern(address: string): string {
  return address.replace(/(^https?:\/\/)|([:*+?(){}[\]\\])/g, (_, scheme, mark) =>
    scheme ? scheme : `\\${mark}`,
  );
}
