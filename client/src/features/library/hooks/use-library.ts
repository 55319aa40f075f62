import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';
import { type LibraryChoices, queryOf } from '../logic/library-address.ts';

/** What matches, page after page, with the counts of the facets; what was found before stays until it is there. */
export function useFound(choices: LibraryChoices) {
  return useInfiniteQuery(
    queries.library.find.infiniteOptions({
      input: (after: string | undefined) => ({ ...queryOf(choices), ...(after !== undefined && { after }) }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (last) => last.next ?? undefined,
      placeholderData: keepPreviousData,
    }),
  );
}

/** What is near one's own way, with its reasons. */
export function useNear() {
  return useQuery(queries.library.near.queryOptions({ input: { limit: 3 } }));
}

/** Collections that one may read, one's own first. */
export function useCollections() {
  return useQuery(queries.collections.list.queryOptions({ input: {} }));
}
