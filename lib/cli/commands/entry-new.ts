import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { getConfig } from '../../config';
import { createEntry } from '../../webinars/creating/create-entry';
import { EditError } from '../../webinars/editing/field-change';
import { toSlug } from '../../webinars/fields/slug';
import { getCatalogue } from '../../webinars/load';
import { UsageError } from '../usage-error';
import { readWebinars } from './registration-content';

interface NewOptions {
  title?: string;
  slug?: string;
  date?: string;
  duration?: string;
  presenter: string[];
  gated?: boolean;
  recording?: boolean;
  json?: boolean;
}

/** `webinars new`: asks for what is not said, where somebody is there to be asked. */
export async function newEntry(options: NewOptions): Promise<void> {
  readWebinars();
  const answers = createInterface({ input: stdin, output: stdout });
  const ask = async (given: string | undefined, option: string, question: string, usual = '') => {
    if (given !== undefined) return given;
    if (!stdin.isTTY) {
      if (usual) return usual;
      throw new UsageError(`Say ${option}.`);
    }
    const answer = await answers.question(usual ? `${question} [${usual}]: ` : `${question}: `);
    return answer.trim() || usual;
  };
  try {
    const title = await ask(options.title, '--title', 'Title');
    const slug = await ask(options.slug, '--slug', 'Last part of the address', toSlug(title));
    const date = await ask(
      options.date,
      '--date',
      'Begins, with its offset (2026-12-03T10:00:00-08:00)',
    );
    const duration = await ask(options.duration, '--duration', 'Duration', '1 hour');
    const presenters = options.presenter.map((text) => {
      const [name = '', ...role] = text.split(',');
      return { name: name.trim(), role: role.join(',').trim() };
    });
    const isGated = options.gated ?? false;
    const isRecording = options.recording ?? false;
    const entry = { title, slug, date, duration, presenters, isGated, isRecording };
    const file = createEntry(entry, getCatalogue(), getConfig().contentDir);
    if (options.json) console.log(JSON.stringify({ slug, file }, null, 2));
    else console.log(`${file} is written. Add a description, then see: npm run check`);
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  } finally {
    answers.close();
  }
}
