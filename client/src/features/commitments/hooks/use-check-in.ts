import type { CheckInState, Commitment } from '@sentiers/shared/commitments/schema.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, queries } from '../../../lib/api/api.ts';
import { systemRandom } from '../../../lib/journal/environment.ts';

interface Said {
  state: CheckInState;
  why: string;
}

/** Says how a commitment goes: the same answer sent again after a lost network is one. */
export function useCheckIn(commitmentId: string, onNoted?: (commitment: Commitment) => void) {
  const cache = useQueryClient();
  const sent = useRef<{ said: string; clientId: string } | null>(null);
  return useMutation({
    mutationFn: ({ state, why }: Said) => {
      const said = JSON.stringify([state, why]);
      if (sent.current?.said !== said) sent.current = { said, clientId: systemRandom.uuid() };
      return api.commitments.checkIn({ commitmentId, clientId: sent.current.clientId, state, why });
    },
    onSuccess: (commitment) => {
      sent.current = null;
      cache.setQueryData(queries.commitments.get.queryKey({ input: { commitmentId } }), commitment);
      void cache.invalidateQueries({ queryKey: queries.commitments.key() });
      void cache.invalidateQueries({ queryKey: queries.inbox.key() });
      onNoted?.(commitment);
    },
  });
}
