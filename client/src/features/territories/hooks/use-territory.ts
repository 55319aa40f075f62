import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';
import { useReread } from '../../../lib/use-reread.ts';

/** A territory's page, which follows what organisations change of their way. */
export function useTerritory(code: string) {
  useReread(queries.territories.get.key(), 'journey.changed');
  return useQuery(queries.territories.get.queryOptions({ input: { code } }));
}

/** The organisation in whose name the reader compares territories; null for who may not. */
export function useComparingFor(): { id: string; name: string } | null {
  const me = useQuery({ ...queries.me.get.queryOptions({ input: {} }), staleTime: 5 * 60_000 }).data;
  const organisationId = me?.person.organisationId ?? '';
  const organisation = useQuery({
    ...queries.organisations.get.queryOptions({ input: { organisationId } }),
    enabled: organisationId !== '',
    staleTime: 5 * 60_000,
  }).data;
  const hasPlace = me && !me.suspended && me.grants.some(({ role }) => role !== 'guest');
  return hasPlace && organisation?.kind === 'social-enterprise' ? organisation : null;
}
