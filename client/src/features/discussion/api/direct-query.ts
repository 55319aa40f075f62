import { queries } from '../../../lib/api/api.ts';

/** One's direct conversations, page after page. */
export function directQuery() {
  return queries.direct.list.infiniteOptions({
    input: (before: string | undefined) => (before === undefined ? {} : { before }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}
