import type { Replay } from '@sentiers/shared/replays/schema.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';

/** A change whose answer is how the replay stands afterwards. */
export function useReplayChange<Input>(replayId: string, change: (input: Input) => Promise<Replay>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (changed) => {
      cache.setQueryData(queries.replays.get.queryKey({ input: { replayId } }), changed);
      void cache.invalidateQueries({ queryKey: queries.replays.proposals.key() });
      void cache.invalidateQueries({ queryKey: queries.replays.list.key() });
    },
    // What someone else changed meanwhile is why it was refused.
    onError: () => {
      void cache.invalidateQueries({ queryKey: queries.replays.get.queryKey({ input: { replayId } }) });
    },
  });
}
