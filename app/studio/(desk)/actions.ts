'use server';

import { getConfig } from '@/lib/config';
import { asForm } from '@/lib/http/as-form';
import { readNotice } from '@/lib/studio/entries/notices';
import * as entries from '@/lib/studio/entries/switch-flag';
import { getCatalogue } from '@/lib/webinars/load';
import { showNotice } from '../act';
import { requireStudio } from '../require-studio';

/** Switches a flag of an entry; the form says which, and from which page it was sent. */
export async function switchFlag(given: FormData): Promise<void> {
  const sent = asForm(given);
  await requireStudio();
  const read = (name: string) => String(sent.get(name) ?? '');
  const asked = { slug: read('slug'), flag: read('flag'), on: read('on') };
  const notice = entries.switchFlag(asked, getCatalogue(), getConfig().contentDir);
  await showNotice(notice, sent.get('back'));
}

/** Takes back what a notice is about. */
export async function takeBack(given: FormData): Promise<void> {
  const sent = asForm(given);
  await requireStudio();
  await showNotice(entries.takeBack(readNotice(sent.get('notice'))), sent.get('back'));
}
