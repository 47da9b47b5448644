import type { Notice } from '@/lib/studio/entries/notices';

/** What came of the last thing somebody did, and the way back. */
export function NoticeBar({
  notice,
  id,
  back,
  takeBack,
}: {
  notice: Notice | null;
  id: string;
  back: string;
  takeBack: (sent: FormData) => Promise<void>;
}) {
  return (
    <div role={notice?.isTrouble ? 'alert' : 'status'} className="mt-4">
      {notice && (
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-lg border border-rule bg-card px-4 py-3">
          <p className={notice.isTrouble ? 'text-accent' : ''}>{notice.message}</p>
          {notice.undo && (
            <form action={takeBack}>
              <input type="hidden" name="notice" value={id} />
              <input type="hidden" name="back" value={back} />
              <button type="submit" className="button button-quiet">
                Undo
              </button>
            </form>
          )}
        </div>
      )}
    </div>
  );
}
