import { ConfigError, getConfig } from '../config';
import { checkContent, formatReport, hasErrors } from '../webinars/check';
import { ContentFolderError, findEntryFiles } from '../webinars/find-files';
import { fixContent, formatFixes } from '../webinars/fixing/fix-content';
import { withProgress } from './progress';

const options = new Set(['--json', '--fix', '--dry-run']);
const usage = 'Use: npm run check [-- --json] [--fix [--dry-run]]';

/**
 * `npm run check`: every problem of the content folder; exit code 1 on errors. With `--fix` it first
 * puts right what has one right answer, with `--dry-run` it only says so.
 */
async function main(args: string[]): Promise<number> {
  const unknown = args.filter((arg) => !options.has(arg));
  if (unknown.length > 0) {
    console.error(`There is no option ${unknown.join(' ')}. ${usage}`);
    return 2;
  }
  const isDryRun = args.includes('--dry-run');
  if (isDryRun && !args.includes('--fix')) {
    console.error(`--dry-run goes with --fix. ${usage}`);
    return 2;
  }
  try {
    const { contentDir } = getConfig();
    const total = findEntryFiles(contentDir).length;
    const fixes = args.includes('--fix')
      ? await withProgress(total, 'Fixing', (onFile) =>
          fixContent({ contentDir, isDryRun, onFile }),
        )
      : null;
    const catalogue = await withProgress(total, 'Checking', (onFile) =>
      checkContent(contentDir, onFile),
    );
    if (args.includes('--json')) {
      const { problems } = catalogue;
      const of = (kind: string) => problems.filter(({ severity }) => severity === kind).length;
      const counts = { errors: of('error'), warnings: of('warning'), notes: of('note') };
      const webinars = catalogue.webinars.map(({ slug, file }) => ({ slug, file }));
      const fixed = fixes ? { fixes } : {};
      console.log(JSON.stringify({ ...counts, ...fixed, problems, webinars }, null, 2));
    } else {
      console.log([...formatFixes(fixes ?? [], isDryRun), formatReport(catalogue)].join('\n'));
    }
    const isLeft = fixes?.some(({ obstacle }) => obstacle !== null) ?? false;
    return hasErrors(catalogue) || isLeft ? 1 : 0;
  } catch (error) {
    // A wrong setting or a folder that is not there: the message says what to do.
    if (!(error instanceof ConfigError || error instanceof ContentFolderError)) throw error;
    console.error(error.message);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
