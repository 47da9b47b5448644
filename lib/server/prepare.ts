import { ConfigError, getConfig } from '../config';
import { getCatalogue } from '../webinars/load';
import { watchChanges } from '../webinars/turnover';
import { askForTurnover } from './ask-for-turnover';

/** What a server does before it answers: refuses wrong settings and sets its clock. */
export async function prepareServer(): Promise<void> {
  try {
    const { isBuild, isProduction } = getConfig();
    if (isBuild || !isProduction) return;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
  watchChanges({ readWebinars: () => getCatalogue().webinars, onChange: askForTurnover });
}
