import type { Choice } from '@sentiers/shared/polls/choice.ts';
import type { Poll, Vote } from '@sentiers/shared/polls/schema.ts';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../lib/api/api.ts';
import { useJournal, useSendingEvents } from '../../../lib/journal/react.ts';
import { keptForm } from '../../../lib/kept-form.ts';
import type { Answering } from '../logic/answering.ts';

/**
 * Votes through the outbox: it is shown at once, leaves when there is a network, and is told where it was refused (the
 * poll was closed meanwhile). Needs the message module `errors`.
 */
export function useVoting({ id: pollId, conversationId, round }: Poll) {
  const { t } = useTranslation('polls');
  const { t: errors } = useTranslation('errors');
  const { outbox, account } = useJournal();
  const cache = useQueryClient();
  const [refused, setRefused] = useState<string | null>(null);
  useSendingEvents((event) => {
    const { work } = event.entry;
    if (work.kind !== 'poll-vote' || work.pollId !== pollId) return;
    if (event.kind === 'done') void keepVote(cache, conversationId, work);
    if (event.kind !== 'refused') return;
    const { code } = event.refusal;
    const reason = code === 'depends' ? '' : errors(`code.${code}`, { requestId: '–' });
    setRefused(t('refused', { reason }));
    void cache.invalidateQueries({ queryKey: queries.polls.mine.queryKey({ input: { conversationId } }) });
  });
  return {
    refused,
    kept: keptForm<Answering>(account, `vote-${pollId}-${round}`),
    vote: async (choice: Choice | null) => {
      setRefused(null);
      await outbox.voteInPoll({ conversationId, pollId, round, choice });
      await keepVote(cache, conversationId, { pollId, round, choice });
    },
  };
}

/** What I voted, as the server will say it: no frame tells. */
async function keepVote(
  cache: QueryClient,
  conversationId: string,
  { pollId, round, choice }: Pick<Vote, 'pollId' | 'round'> & { choice: Choice | null },
): Promise<void> {
  const queryKey = queries.polls.mine.queryKey({ input: { conversationId } });
  await cache.cancelQueries({ queryKey });
  cache.setQueryData(queryKey, (mine) => {
    if (!mine) return mine;
    const others = mine.votes.filter((vote) => vote.pollId !== pollId || vote.round !== round);
    return { ...mine, votes: choice === null ? others : [...others, { pollId, round, choice }] };
  });
}
