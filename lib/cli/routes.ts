import path from 'node:path';
import { PHASE_PRODUCTION_BUILD, PHASE_PRODUCTION_SERVER } from 'next/constants.js';
import { ConfigError, getConfig } from '../config';
import { loadSite } from '../site/load';
import { checkContent, formatReport, hasErrors } from '../webinars/check';
import { ContentFolderError } from '../webinars/find-files';
import {
  buildRouteRedirects,
  buildRouteRewrites,
  listImageHosts,
  type RouteRedirect,
  type RouteRewrite,
} from '../webinars/routing';
import { readShelves, shelfName } from '../webinars/shelf-file';

let reported = false;

/**
 * What `next.config.js` needs to know of the content. In a build it prints every problem, and ends
 * the process where one is an error: a message for marketers, without a stack trace.
 *
 * @param phase - as Next names it
 */
export function readBuildRoutes(phase: string): {
  redirects: RouteRedirect[];
  rewrites: RouteRewrite[];
  imageHosts: string[];
} {
  try {
    const { contentDir } = getConfig(phase);
    if (phase === PHASE_PRODUCTION_SERVER) readShelves(path.resolve('.next', shelfName));
    const catalogue = checkContent(contentDir);
    if (phase === PHASE_PRODUCTION_BUILD && !reported) {
      reported = true;
      console.log(formatReport(catalogue));
      if (hasErrors(catalogue))
        stop('The build stops here. Mend the errors above and build again.');
    }
    return {
      redirects: buildRouteRedirects(catalogue, loadSite(contentDir).site.old_prefixes),
      rewrites: buildRouteRewrites(catalogue),
      imageHosts: listImageHosts(catalogue),
    };
  } catch (error) {
    if (error instanceof ConfigError || error instanceof ContentFolderError) stop(error.message);
    throw error;
  }
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
