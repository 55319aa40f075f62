import type { Commitment } from '@sentiers/shared/commitments/schema.ts';
import { useQueryClient } from '@tanstack/react-query';
import { api, queries } from '../../../lib/api/api.ts';
import type { AnswerWay } from './use-answering.ts';

/** Answers as who is signed in: what is shown of the commitment follows at once. */
export function useAppAnswers(commitmentId: string): AnswerWay {
  const cache = useQueryClient();
  const keep = (commitment: Commitment): Commitment => {
    cache.setQueryData(queries.commitments.get.queryKey({ input: { commitmentId } }), commitment);
    void cache.invalidateQueries({ queryKey: queries.commitments.key() });
    void cache.invalidateQueries({ queryKey: queries.inbox.key() });
    return commitment;
  };
  return {
    answer: async ({ clientId, state }) => {
      const { checkIns } = keep(await api.commitments.checkIn({ commitmentId, clientId, state }));
      const own = checkIns.find(({ id }) => id === clientId);
      if (!own) throw new Error(`${commitmentId} was answered without ${clientId}`);
      return own;
    },
    explain: async (said) => keep(await api.commitments.addWhy({ commitmentId, ...said })),
  };
}
