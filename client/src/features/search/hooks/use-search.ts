import type { SearchAnswer } from '@sentiers/shared/search/schema.ts';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { queries } from '../../../lib/api/api.ts';

const PAGE = 20;
const MOST = 1_000;
/** What was unread or unanswered a moment ago may be so no more: shown at once as it was, and asked anew. */
const askedAnew = { staleTime: 0, refetchOnWindowFocus: false } as const;

/** Results, page after page; those of the query before stay until the new ones are there. */
export function useResults(q: string) {
  return useInfiniteQuery(
    queries.search.find.infiniteOptions({
      input: (offset: number) => ({ q, limit: PAGE, offset }),
      initialPageParam: 0,
      getNextPageParam: (last: SearchAnswer, pages: SearchAnswer[]) => {
        const shown = pages.reduce((sum, { results }) => sum + results.length, 0);
        return last.results.length < PAGE || shown >= Math.min(last.total, MOST) ? undefined : shown;
      },
      enabled: q.trim() !== '',
      placeholderData: keepPreviousData,
      ...askedAnew,
    }),
  );
}

/** The first few results, as one types. */
export function useFirstResults(q: string, limit: number) {
  return useQuery(
    queries.search.find.queryOptions({
      input: { q, limit },
      enabled: q.trim() !== '',
      placeholderData: keepPreviousData,
      ...askedAnew,
    }),
  );
}

/** A text that has stood still for a moment. */
export function useSettled(text: string, milliseconds = 150): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), milliseconds);
    return () => clearTimeout(timer);
  }, [text, milliseconds]);
  return settled;
}
