import type { Poll } from '@sentiers/shared/polls/schema.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAttempt } from '../../../components/use-attempt.ts';
import { api, queries } from '../../../lib/api/api.ts';

export interface PollActs {
  open: (poll: Poll) => Promise<void>;
  close: (poll: Poll) => Promise<void>;
  show: (poll: Poll, shown: boolean) => Promise<void>;
  again: (poll: Poll) => Promise<void>;
  remove: (poll: Poll) => Promise<void>;
}

/** What those who manage a poll do with it, each told in a sentence; what they do reaches everyone by the journal. */
export function usePollActs(conversationId: string): PollActs {
  const { t } = useTranslation('polls');
  const cache = useQueryClient();
  const attempt = useAttempt({
    // My drafts are in no frame.
    reread: () =>
      cache.invalidateQueries({ queryKey: queries.polls.mine.queryKey({ input: { conversationId } }) }),
    undone: t('did.undone'),
    failed: t('did.failed'),
  });
  return {
    open: ({ id }) => attempt(() => api.polls.open({ pollId: id }), t('did.opened')),
    close: ({ id }) => attempt(() => api.polls.close({ pollId: id }), t('did.closed')),
    again: ({ id }) => attempt(() => api.polls.again({ pollId: id }), t('did.again')),
    remove: ({ id }) => attempt(() => api.polls.remove({ pollId: id }), t('did.removed')),
    show: ({ id }, shown) =>
      attempt(
        () => api.polls.show({ pollId: id, shown }),
        t(shown ? 'did.shown' : 'did.hidden'),
        () => api.polls.show({ pollId: id, shown: !shown }),
      ),
  };
}
