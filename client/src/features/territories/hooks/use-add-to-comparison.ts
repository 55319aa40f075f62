import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from '../../../components/use-act.ts';
import { api, queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { inputOf, mayTake, withAdded } from '../logic/comparison.ts';

/**
 * Adds a territory to a comparison, over what it says by then, and goes there. Where it was filled meanwhile one is led
 * there all the same: the page says so, and what to do.
 */
export function useAddToComparison(code: string) {
  const { t } = useTranslation('territories');
  const cache = useQueryClient();
  const navigate = useNavigate();
  const { act, busy } = useAct(t('territory.failed'));
  const add = (comparisonId: string) =>
    act(async () => {
      const read = queries.comparisons.get.queryOptions({ input: { comparisonId }, staleTime: 0 });
      const standing = await cache.fetchQuery(read);
      if (mayTake(standing, code)) {
        const comparison = withAdded(inputOf(standing), code);
        const added = await api.comparisons.update({
          ...{ comparisonId, revision: standing.revision, comparison },
        });
        cache.setQueryData(read.queryKey, added);
        void cache.invalidateQueries({ queryKey: queries.comparisons.list.key() });
      }
      await navigate(paths.comparison(comparisonId));
    });
  return { add, busy };
}
