import { markClientAddresses } from '../abuse/client-address';
import { ConfigError, getConfig } from '../config';
import { startWorkers, stopWorkers } from '../delivery/workers';
import { readActionId } from '../edge/action-id';
import { installEdge } from '../edge/install';
import { getLog } from '../log';
import { getCatalogue } from '../webinars/load';
import { watchChanges } from '../webinars/turnover';
import { askForTurnover } from './ask-for-turnover';
import { watchContent } from './content-change';
import { startHousekeeping } from './housekeeping';
import { markPages } from './mark-pages';
import { beforeStopping } from './stopping';

/** What a server does before it answers: refuses wrong settings, and starts what it does by itself. */
export async function prepareServer(): Promise<void> {
  try {
    if (getConfig().isBuild) return;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
  markClientAddresses();
  const { isProduction, deferScripts, siteUrl } = getConfig();
  if (isProduction) {
    const registerAction = readActionId('.next', 'app/webinars/[slug]/actions.ts', 'register');
    installEdge({ deferScripts, isSecure: siteUrl.startsWith('https:'), registerAction });
    if (registerAction === null) getLog().warn('The build does not say which action registers.');
  }
  getLog().info(startWorkers());
  // Next ends the process once its requests are answered, whatever else is under way.
  beforeStopping(stopWorkers);
  const housekeeping = startHousekeeping();
  // In development every request renders anew.
  const turnOver = getConfig().isProduction ? askForTurnover : async () => {};
  if (getConfig().isProduction) {
    markPages();
    watchContent(getConfig().contentPollSeconds, () => housekeeping.noteChange());
  }
  watchChanges({
    readWebinars: () => getCatalogue().webinars,
    onChange: async () => {
      housekeeping.noteChange();
      await turnOver();
    },
  });
}
