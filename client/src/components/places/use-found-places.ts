import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { queries } from '../../lib/api/api.ts';

/** A place by its code, with its name. */
export interface ChosenPlace {
  code: string;
  label: string;
}

/** Places whose names or codes begin with what is typed; nothing is asked of one letter. */
export function useFoundPlaces(typed: string) {
  const q = typed.trim();
  const query = useQuery({
    ...queries.territories.find.queryOptions({ input: { q, limit: 8 } }),
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const isAsked = q.length > 1;
  return {
    items: isAsked ? (query.data?.items ?? []) : [],
    hasFailed: isAsked && query.isError,
    isNothing: isAsked && query.isSuccess && !query.isFetching && query.data.items.length === 0,
  };
}

/** The place that a code names (as an address gives it); undefined until it is known, null where there is none. */
export function usePlaceOf(code: string | null): ChosenPlace | null | undefined {
  const q = code?.replace(/^\w+:/, '') ?? '';
  const query = useQuery({
    ...queries.territories.find.queryOptions({ input: { q, limit: 30 } }),
    enabled: code !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (code === null || query.isError) return null;
  if (!query.data) return undefined;
  const found = query.data.items.find((one) => one.code === code);
  return found ? { code, label: found.label } : null;
}
