import { ContentFolderError } from '../../webinars/find-files';
import { getCatalogue } from '../../webinars/load';
import type { Webinar } from '../../webinars/model';
import { UsageError } from '../usage-error';

/**
 * The webinars of the content folder.
 *
 * @throws UsageError where the folder is not there
 */
export function readWebinars(): readonly Webinar[] {
  try {
    return getCatalogue().webinars;
  } catch (error) {
    if (error instanceof ContentFolderError) throw new UsageError(error.message);
    throw error;
  }
}
