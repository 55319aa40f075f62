import { useQueries, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { queries } from '../../../lib/api/api.ts';

/** The names of places by their codes: of régions and départements at once, of the others as they are found. */
export function usePlaceNames(codes: readonly string[]) {
  const chosen = useRef(new Map<string, string>());
  const large = useQuery({
    ...queries.territories.list.queryOptions({ input: {} }),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: codes.length > 0,
  });
  const known = new Map((large.data?.items ?? []).map(({ code, label }) => [code, label]));
  const small = codes.filter((code) => /^(?:epci|commune):/.test(code) && !chosen.current.has(code));
  const found = useQueries({
    queries: small.map((code) => ({
      ...queries.territories.find.queryOptions({ input: { q: code.replace(/^\w+:/, ''), limit: 5 } }),
      staleTime: Number.POSITIVE_INFINITY,
    })),
    combine: (results) => results.flatMap(({ data }) => data?.items ?? []),
  });
  for (const { code, label } of found) known.set(code, label);
  return {
    of: (code: string) => chosen.current.get(code) ?? known.get(code) ?? code.replace(/^\w+:/, ''),
    remember: (code: string, label: string) => void chosen.current.set(code, label),
  };
}
