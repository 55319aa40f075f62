import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Notice } from '@sentiers/shared/inbox/schema.ts';
import { readNotice } from './inbox.access.ts';
import type { NoticeDoc } from './inbox.model.ts';
import { presentNotices } from './inbox.presenter.ts';
import { endNotice, reopenNotice } from './notices.ts';

/** Sets a line aside, or takes it up again. What it already is stays as it is. */
export async function setNoticeDone(
  actor: Actor,
  { noticeId, done }: { noticeId: string; done: boolean },
): Promise<Notice> {
  const notice = await readNotice(actor, noticeId);
  await present(actor, notice);
  const isSame = notice.open !== done;
  if (!isSame) await (done ? endNotice(notice, 'aside') : reopenNotice(notice));
  return present(actor, await readNotice(actor, noticeId));
}

async function present(actor: Actor, notice: NoticeDoc): Promise<Notice> {
  const [presented] = await presentNotices(actor, [notice]);
  if (!presented) throw new AppError('not_found');
  return presented;
}
