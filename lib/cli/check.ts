import { parseArgs } from 'node:util';
import { ConfigError, getConfig } from '../config';
import { checkContent, formatReport, hasErrors } from '../webinars/check';
import { ContentFolderError, findEntryFiles } from '../webinars/find-files';
import { fixContent, formatFixes } from '../webinars/fixing/fix-content';
import { summariseProblems } from '../webinars/problem';
import { formatGithub } from './format-github';
import { withProgress } from './progress';

const formats = ['text', 'json', 'github'] as const;
const usage = 'Use: npm run check -- [--format text|json|github] [--fix [--dry-run]]';

/**
 * `npm run check`: every problem of the content folder; exit code 1 on errors. With `--fix` it first
 * puts right what has one right answer, with `--dry-run` it only says so.
 */
async function main(args: string[]): Promise<number> {
  const asked = readOptions(args);
  if (typeof asked === 'string') {
    console.error(`${asked} ${usage}`);
    return 2;
  }
  const { format, isFixing, isDryRun } = asked;
  try {
    const { contentDir } = getConfig();
    const total = findEntryFiles(contentDir).length;
    const fixes = isFixing
      ? await withProgress(total, 'Fixing', (onFile) =>
          fixContent({ contentDir, isDryRun, onFile }),
        )
      : null;
    const catalogue = await withProgress(total, 'Checking', (onFile) =>
      checkContent(contentDir, onFile),
    );
    if (format === 'github') {
      const lines = formatGithub(catalogue.problems, contentDir, process.cwd());
      console.log([...lines, summariseProblems(catalogue.problems)].join('\n'));
    } else if (format === 'json') {
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

/** What was asked for, or what is wrong with that. */
function readOptions(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        format: { type: 'string', default: 'text' },
        json: { type: 'boolean', default: false },
        fix: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
      },
    });
    const format = values.json ? 'json' : formats.find((each) => each === values.format);
    if (!format) return `There is no format ${values.format}.`;
    if (values['dry-run'] && !values.fix) return '--dry-run goes with --fix.';
    return { format, isFixing: values.fix, isDryRun: values['dry-run'] };
  } catch (error) {
    return error instanceof Error ? `${error.message}.` : String(error);
  }
}

process.exitCode = await main(process.argv.slice(2));
