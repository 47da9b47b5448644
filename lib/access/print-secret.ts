import { getSessionSecret } from './secret';

/** A process for the test of processes that start together. Argument: the data folder. */
const [dataDir = ''] = process.argv.slice(2);
process.stdout.write(getSessionSecret({ sessionSecret: undefined, dataDir }));
