import path from 'node:path';

/** The site under test: a build of its own, so that nothing else's is touched. */
export const siteFolder = path.resolve('.e2e/faults/site');
export const contentDir = path.resolve('.e2e/faults/content');
/** Each test makes folders of its own in it. */
export const dataFolder = path.resolve('.e2e/faults/data');

/**
 * The address in the site's links. Nothing answers there: servers listen on ports that are free
 * when they start.
 */
export const siteUrl = 'http://127.0.0.1:3199';

/** The same for every build, as for every deployment of a site. */
export const buildSettings = {
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32, 'faults').toString('base64'),
};
