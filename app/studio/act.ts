import { redirect } from 'next/navigation';
import { logFailure } from '@/lib/log';
import { applyContentChange } from '@/lib/server/content-change';
import { keepNotice, type Notice } from '@/lib/studio/entries/notices';
import { safeStudioPath } from '@/lib/studio/session/safe-path';

/** Shows what was done on the page it was done on, with the public pages turned over. */
export async function showNotice(notice: Notice, sentFrom: unknown): Promise<never> {
  const told = notice.isTrouble ? notice : await turnOver(notice);
  const back = new URL(safeStudioPath(sentFrom), 'http://site.invalid');
  back.searchParams.set('done', keepNotice(told));
  redirect(back.pathname + back.search);
}

async function turnOver(notice: Notice): Promise<Notice> {
  try {
    await applyContentChange();
    return notice;
  } catch (error) {
    logFailure('Pages could not be turned over', error);
    return { ...notice, message: `${notice.message} The public pages follow within a minute.` };
  }
}
