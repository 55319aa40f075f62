import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';
import { useReread } from '../../../lib/use-reread.ts';

/** A territory's page, which follows what organisations change of their way. */
export function useTerritory(code: string) {
  useReread(queries.territories.get.key(), 'journey.changed');
  return useQuery(queries.territories.get.queryOptions({ input: { code } }));
}

/** The organisation in whose name the reader compares territories; null for who may not, undefined until that is known. */
export function useComparingFor(): { id: string; name: string } | null | undefined {
  const me = useQuery({ ...queries.me.get.queryOptions({ input: {} }), staleTime: 5 * 60_000 });
  const organisationId = me.data?.person.organisationId ?? '';
  const organisation = useQuery({
    ...queries.organisations.get.queryOptions({ input: { organisationId } }),
    enabled: organisationId !== '',
    staleTime: 5 * 60_000,
  });
  if (me.isError || organisation.isError) return null;
  if (!me.data) return undefined;
  const hasPlace = !me.data.suspended && me.data.grants.some(({ role }) => role !== 'guest');
  if (!hasPlace || organisationId === '') return null;
  if (!organisation.data) return undefined;
  return organisation.data.kind === 'social-enterprise' ? organisation.data : null;
}
