import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../../components/Notices.tsx';
import type { BroughtBack } from '../../../lib/journal/outbox-taking-back.ts';
import { useJournal } from '../../../lib/journal/react.ts';

const reasons = {
  'under-way': 'waiting.underWay',
  unknown: 'waiting.left',
  occupied: 'waiting.occupied',
} as const;

/** Takes what waits back into a draft, whole; where that can't be, it says why. */
export function useTakeBack(): (entryId: string, draft: string) => Promise<BroughtBack> {
  const { t } = useTranslation('discussion');
  const notify = useNotice();
  const { outbox } = useJournal();
  return useCallback(
    async (entryId, draft) => {
      const outcome = await outbox.takeBack(entryId, { draft });
      if (outcome !== 'done') notify({ text: t(reasons[outcome]) });
      return outcome;
    },
    [outbox, notify, t],
  );
}
