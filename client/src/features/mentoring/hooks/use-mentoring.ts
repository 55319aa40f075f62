import { AppError } from '@sentiers/shared/errors.ts';
import type { Mentorship } from '@sentiers/shared/mentoring/schema.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';
import { useReread } from '../../../lib/use-reread.ts';

/** Offers, requests and mentorships follow what others do about them, on whichever page, and whether they are open. */
export function useMentoringSync(): void {
  useReread(queries.mentoring.key(), 'journey.changed');
  useReread(queries.mentoring.key(), 'cohort.changed');
  useReread(queries.mentorships.key(), 'journey.changed');
}

/** The signed-in person's id; empty until it is known. */
export function useOwnId(): string {
  const me = useQuery({ ...queries.me.get.queryOptions({ input: {} }), staleTime: 5 * 60_000 });
  return me.data?.id ?? '';
}

/** What I offer, ask and have of mentoring. */
export function useOwnMentoring() {
  return useQuery(queries.mentoring.mine.queryOptions({ input: {} }));
}

/** Another person's of the two. */
export function otherOf({ mentor, newcomer }: Pick<Mentorship, 'mentor' | 'newcomer'>, ownId: string) {
  return mentor.id === ownId ? newcomer : mentor;
}

/**
 * A change whose answer is the mentorship as it stands afterwards: its page shows it, lists are read again; so is the
 * mentorship where someone was faster.
 */
export function useMentorshipChange<Input>(change: (input: Input) => Promise<Mentorship>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (mentorship) => {
      const input = { mentorshipId: mentorship.id };
      cache.setQueryData(queries.mentorships.get.queryKey({ input }), mentorship);
      void cache.invalidateQueries({ queryKey: queries.mentoring.key() });
      void cache.invalidateQueries({ queryKey: queries.inbox.key() });
    },
    onError: (error) => {
      if (!(error instanceof AppError) || error.status !== 409) return;
      void cache.invalidateQueries({ queryKey: queries.mentorships.key() });
    },
  });
}
