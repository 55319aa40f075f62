import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, queries } from '../../../lib/api/api.ts';
import type { OperationInput } from '../../../lib/api/operations.ts';

type Useful = OperationInput<'experiences.setUseful'>['useful'];

/** An experience as I may read it. What was read stays on the device, for when there is no network. */
export function useArticle(experienceId: string) {
  return useQuery(queries.experiences.get.queryOptions({ input: { experienceId } }));
}

/** Who tried it, and what came of it. */
export function useTrials(experienceId: string) {
  return useQuery(queries.trials.list.queryOptions({ input: { experienceId } }));
}

/** Says that it was useful to me and how, or takes it back. */
export function useSetUseful(experienceId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (useful: Useful) => api.experiences.setUseful({ experienceId, useful }),
    onSuccess: () =>
      cache.invalidateQueries({ queryKey: queries.experiences.get.key({ input: { experienceId } }) }),
  });
}
