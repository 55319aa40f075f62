import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';

/** A change whose answer is the seminar as it stands afterwards: its page shows it, lists are read again. */
export function useSeminarChange<Input>(change: (input: Input) => Promise<Seminar>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (seminar) => {
      await queryClient.invalidateQueries({ queryKey: queries.seminars.key(), refetchType: 'none' });
      queryClient.setQueryData(queries.seminars.get.queryKey({ input: { seminarId: seminar.id } }), seminar);
      void queryClient.invalidateQueries({ queryKey: queries.seminars.list.key() });
    },
  });
}
