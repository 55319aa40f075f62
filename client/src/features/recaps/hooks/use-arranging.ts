import type { RecapArrangement, RecapDesk } from '@sentiers/shared/recaps/schema.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLanguage } from '../../../i18n/use-language.ts';
import { api, queries } from '../../../lib/api/api.ts';

/**
 * Changing a recap: each change is over the revision that was read, and its answer is how all of it stands then. A change
 * that was refused reads it again.
 */
export function useArranging(desk: RecapDesk) {
  const cache = useQueryClient();
  const language = useLanguage();
  const { roomId, revision } = desk;
  const queryKey = queries.recaps.desk.queryKey({ input: { roomId, language } });
  const outcome = {
    onSuccess: (now: RecapDesk) => {
      cache.setQueryData(queryKey, now);
      void cache.invalidateQueries({ queryKey: queries.recaps.get.key() });
    },
    onError: () => void cache.invalidateQueries({ queryKey }),
  };
  const arrange = useMutation({
    mutationFn: (changed: Partial<RecapArrangement>) =>
      api.recaps.arrange({
        roomId,
        revision,
        language,
        arrangement: { ...desk.arrangement, ...changed },
      }),
    ...outcome,
  });
  const publish = useMutation({
    mutationFn: (channelId: string) => api.recaps.publish({ roomId, revision, language, channelId }),
    ...outcome,
  });
  return { arrange, publish };
}

export type Arranging = ReturnType<typeof useArranging>;
