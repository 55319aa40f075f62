import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../../components/Notices.tsx';
import {
  type AskedChannelLevel,
  type AskedThreadLevel,
  levelKey,
  type PendingLevel,
} from '../../../lib/journal/pending-level.ts';
import { useJournal } from '../../../lib/journal/react.ts';

/**
 * What one wants of a thread: it is shown at once and leaves by itself, network or not. `waiting` is what the server is
 * not known to have.
 */
export function useThreadLevel(id: string) {
  const { levels } = useJournal();
  const waiting = useWaitingLevel('thread', id);
  return {
    waiting: waiting?.of === 'thread' ? waiting.choice : undefined,
    choose: (choice: AskedThreadLevel) => void levels.setOfThread(id, choice),
  };
}

/** The same of a channel. */
export function useChannelLevel(id: string) {
  const { levels } = useJournal();
  const waiting = useWaitingLevel('channel', id);
  return {
    waiting: waiting?.of === 'channel' ? waiting.choice : undefined,
    choose: (choice: AskedChannelLevel) => void levels.setOfChannel(id, choice),
  };
}

/** Says so where the server would have none of it: what is shown is then what stands there. */
function useWaitingLevel(of: PendingLevel['of'], id: string): PendingLevel | undefined {
  const { t } = useTranslation('discussion');
  const notify = useNotice();
  const { levels } = useJournal();
  useEffect(
    () =>
      levels.onSettled((settled) => {
        if (settled.of === of && settled.id === id && settled.answer === null) {
          notify({ text: t('thread.followFailed') });
        }
      }),
    [levels, of, id, notify, t],
  );
  return useSyncExternalStore(levels.subscribe, levels.getSnapshot)[levelKey(of, id)];
}
