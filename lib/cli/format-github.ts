import path from 'node:path';
import type { Problem } from '../webinars/model';

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const;

/**
 * Problems as GitHub shows them beside the lines of a pull request:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 *
 * @param contentDir - absolute path
 * @param root - of the repository
 */
export function formatGithub(
  problems: readonly Problem[],
  contentDir: string,
  root: string,
): string[] {
  return problems.map(({ severity, file, line, column, field, message, write }) => {
    const place = path.relative(root, path.join(contentDir, file)).replaceAll(path.sep, '/');
    const properties = { file: place, line, col: column, title: field || 'Entry' };
    const written = Object.entries(properties).map(
      ([name, value]) => `${name}=${escapeProperty(String(value))}`,
    );
    const text = write === null ? message : `${message}\nWrite: ${write}`;
    return `::${commands[severity]} ${written.join(',')}::${escapeData(text)}`;
  });
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
