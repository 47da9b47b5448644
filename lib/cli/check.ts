import { ConfigError, getConfig } from '../config';
import { checkContent, formatReport, hasErrors } from '../webinars/check';
import { ContentFolderError } from '../webinars/find-files';

/** `npm run check [-- --json]`: every problem of the content folder; exit code 1 on errors. */
function main(args: string[]): number {
  const unknown = args.filter((arg) => arg !== '--json');
  if (unknown.length > 0) {
    console.error(`There is no option ${unknown.join(' ')}. Use: npm run check [-- --json]`);
    return 2;
  }
  try {
    const catalogue = checkContent(getConfig().contentDir);
    if (args.includes('--json')) {
      const { problems } = catalogue;
      const of = (kind: string) => problems.filter(({ severity }) => severity === kind).length;
      const counts = { errors: of('error'), warnings: of('warning'), notes: of('note') };
      const webinars = catalogue.webinars.map(({ slug, file }) => ({ slug, file }));
      console.log(JSON.stringify({ ...counts, problems, webinars }, null, 2));
    } else {
      console.log(formatReport(catalogue));
    }
    return hasErrors(catalogue) ? 1 : 0;
  } catch (error) {
    // A wrong setting or a folder that is not there: the message says what to do.
    if (!(error instanceof ConfigError || error instanceof ContentFolderError)) throw error;
    console.error(error.message);
    return 2;
  }
}

process.exitCode = main(process.argv.slice(2));
