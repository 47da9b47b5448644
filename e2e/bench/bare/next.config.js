import { availableParallelism } from 'node:os';

/** As many processes as the site's own build, so that the times of both compare. */
export default { experimental: { cpus: availableParallelism() } };
