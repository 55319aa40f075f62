import type { WeeklyPage } from '@sentiers/shared/weekly/schema.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';

/** The word of a cohort as the server has it: asked for again at each visit, for others write in it. */
export function useWeeklyPage(cohortId: string) {
  return useQuery({ ...queries.weekly.get.queryOptions({ input: { cohortId } }), staleTime: 0 });
}

/** A change whose answer is how things stand afterwards. */
export function useWeeklyChange<Input>(cohortId: string, change: (input: Input) => Promise<WeeklyPage>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (page) => queryClient.setQueryData(queries.weekly.get.queryKey({ input: { cohortId } }), page),
  });
}
