import type { ExperienceDraft } from '@sentiers/shared/experiences/schema.ts';
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';
import { useReread } from '../../../lib/use-reread.ts';

/** A draft, read again when someone changed it. */
export function useDraft(experienceId: string) {
  const options = queries.experiences.draft.queryOptions({ input: { experienceId } });
  useReread(options.queryKey, 'experience.changed');
  return useQuery({ ...options, staleTime: 0 });
}

export interface DraftCache {
  /** What an answer says of the whole draft takes the place of what was read. */
  put(draft: ExperienceDraft): void;
  change(change: (draft: ExperienceDraft) => ExperienceDraft): void;
  readAgain(): Promise<void>;
}

/** The draft as this page has read it, to be put right by the answers to what one does. */
export function useDraftCache(experienceId: string): DraftCache {
  return draftCache(useQueryClient(), experienceId);
}

/** The same, outside components. */
export function draftCache(cache: QueryClient, experienceId: string): DraftCache {
  const { queryKey } = queries.experiences.draft.queryOptions({ input: { experienceId } });
  return {
    put: (draft) => void cache.setQueryData(queryKey, draft),
    change: (change) => void cache.setQueryData(queryKey, (draft) => draft && change(draft)),
    readAgain: () => cache.invalidateQueries({ queryKey }),
  };
}
