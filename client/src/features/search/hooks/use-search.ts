import type { SearchAnswer } from '@sentiers/shared/search/schema.ts';
import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../../components/error-words.ts';
import { queries } from '../../../lib/api/api.ts';
import { useIsOnline } from '../../../lib/use-is-online.ts';

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

/** Why there are no results: the network is away, or something failed, be it that it is being tried again. */
export function useSearchFailure({
  failureReason,
  isPaused,
}: Pick<ReturnType<typeof useFirstResults>, 'failureReason' | 'isPaused'>): {
  words: string | null;
  /** Asks at once, and no more as it did. */
  again: () => void;
} {
  const { t } = useTranslation('search');
  const { t: errors } = useTranslation('errors');
  const isOnline = useIsOnline();
  const cache = useQueryClient();
  const find = { queryKey: queries.search.find.key() };
  return {
    words:
      isPaused || (failureReason && !isOnline)
        ? t('offline')
        : failureReason && (errorWords(failureReason, errors).whole ?? t('failed')),
    again: () => void cache.cancelQueries(find).then(() => cache.refetchQueries({ ...find, type: 'active' })),
  };
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
