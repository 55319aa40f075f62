import type { Notice, NoticeGroup } from '@sentiers/shared/inbox/schema.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../../components/Notices.tsx';
import { api, queries } from '../../../lib/api/api.ts';
import { showLinesDone } from '../../../lib/api/inbox-lines.ts';

/** How many lines one request takes up again. */
const atOnce = 200;

interface Acts {
  setDone: (notice: Notice, done: boolean) => void;
  /** Reads the thread, and sets aside what else it says. */
  readGroup: (group: NoticeGroup, upTo: string) => void;
  setAllDone: (upTo: string) => void;
}

/** What one does with lines: shown at once, said with the way back, and put back where it could not be kept. */
export function useInboxActs(): Acts {
  const { t } = useTranslation('inbox');
  const cache = useQueryClient();
  const notify = useNotice();
  const readAgain = () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: queries.inbox.key() }),
      cache.invalidateQueries({ queryKey: queries.threads.listFollowed.key() }),
    ]);
  const failed = () => {
    notify({ text: t('notKept') });
    void readAgain();
  };
  const act = (text: string | null, doing: () => Promise<() => Promise<unknown>>) => {
    doing().then((undo) => {
      void readAgain();
      if (text === null) return;
      notify({ text, undo: () => void undo().then(readAgain, failed) });
    }, failed);
  };
  return {
    setDone: (notice, done) => {
      showLinesDone(cache, ({ id }) => id === notice.id, done);
      act(done ? t('doneNotice') : null, async () => {
        await api.inbox.setDone({ noticeId: notice.id, done });
        return () => api.inbox.setDone({ noticeId: notice.id, done: false });
      });
    },
    readGroup: (group, upTo) => {
      showLinesDone(cache, ({ threadId, at }) => threadId === group.id && at <= upTo, true);
      act(t('readNotice'), () => readThread(group.id, upTo));
    },
    setAllDone: (upTo) => {
      showLinesDone(cache, ({ at }) => at <= upTo, true);
      act(t('allDoneNotice'), async () => {
        const noticeIds = await setAside({ upTo });
        return () => takeUp(noticeIds);
      });
    },
  };
}

async function readThread(threadId: string, upTo: string): Promise<() => Promise<unknown>> {
  const noticeIds = await setAside({ upTo, threadId });
  const { marks } = await api.conversations.markAllRead({ scope: { kind: 'thread', id: threadId }, upTo });
  return async () => {
    const back = marks.map(({ conversationId, before, read }) => ({
      conversationId,
      seq: before.seq,
      epoch: read.epoch + 1,
    }));
    if (back.length > 0) await api.conversations.setMarks({ marks: back });
    await takeUp(noticeIds);
  };
}

async function setAside(of: { upTo: string; threadId?: string }): Promise<string[]> {
  const done: string[] = [];
  for (let more = true; more; ) {
    const answer = await api.inbox.markAllDone(of);
    done.push(...answer.noticeIds);
    more = answer.more;
  }
  return done;
}

async function takeUp(noticeIds: readonly string[]): Promise<void> {
  for (let start = 0; start < noticeIds.length; start += atOnce) {
    await api.inbox.setManyDone({ noticeIds: noticeIds.slice(start, start + atOnce), done: false });
  }
}
