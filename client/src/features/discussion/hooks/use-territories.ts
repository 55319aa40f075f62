import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';
import type { OperationOutput } from '../../../lib/api/operations.ts';

/** Régions and départements, which don't change: read once, and only where they are needed. */
export function useTerritories({ enabled = true } = {}): OperationOutput<'territories.list'>['items'] {
  const { data } = useQuery({
    ...queries.territories.list.queryOptions({ input: {} }),
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data?.items ?? [];
}
