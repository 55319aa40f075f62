import { AppError } from '@sentiers/shared/errors.ts';
import type { Poll, PollInput } from '@sentiers/shared/polls/schema.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, queries } from '../../../lib/api/api.ts';

export interface SavingPoll {
  conversationId: string;
  /** Of the poll's making, so that sending it again makes no second one. */
  clientId: string;
  /** The draft that is corrected, at the revision that was read; null while the server has nothing of it. */
  draft: { id: string; revision: number } | null;
  poll: PollInput;
  /** What was sent to make it, while nobody knows whether that arrived. */
  sent: PollInput | null;
  onSent: (sent: PollInput | null) => void;
  /** Whether it is opened to votes at once. */
  open: boolean;
  /** The server has it, whatever became of the form meanwhile. */
  onStored: () => void;
}

/** Writes a poll or corrects its draft, and opens it where that is asked. */
export function useSavePoll() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (saving: SavingPoll): Promise<Poll> => {
      const saved = saving.draft ? await correct(saving.draft, saving.poll) : await make(saving);
      const poll =
        saving.open && saved.state === 'draft' ? await api.polls.open({ pollId: saved.id }) : saved;
      saving.onStored();
      return poll;
    },
    onSettled: (_poll, _error, { conversationId }) =>
      // My drafts are in no frame.
      cache.invalidateQueries({ queryKey: queries.polls.mine.queryKey({ input: { conversationId } }) }),
  });
}

/**
 * As a draft, which is then opened: what was sent before and may have arrived is sent as it was, and its draft corrected.
 */
async function make({ conversationId, clientId, poll, sent, onSent }: SavingPoll): Promise<Poll> {
  const first = sent ?? poll;
  onSent(first);
  const { body } = await api.polls
    .create({ conversationId, clientId, poll: first, open: false })
    .catch((error: unknown) => {
      if (error instanceof AppError) onSent(null);
      throw error;
    });
  if (JSON.stringify(first) === JSON.stringify(poll)) return body;
  return correct(body, poll);
}

function correct({ id, revision }: { id: string; revision: number }, poll: PollInput): Promise<Poll> {
  return api.polls.update({ pollId: id, revision, poll });
}

/** What another person saved meanwhile; null for any other failure. */
export function draftOfOther(error: unknown): Poll | null {
  if (!(error instanceof AppError) || error.code !== 'revision_conflict') return null;
  return (error.details?.current as Poll | undefined) ?? null;
}
