import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';
import { useReread } from '../../../lib/use-reread.ts';

/** One trail, read again when something of it changes. */
export function useTrail(organisationId: string) {
  useTrailsSync();
  return useQuery(queries.trails.get.queryOptions({ input: { organisationId } }));
}

/** The trail of one's own organisation, those one accompanies, those of the cohorts one facilitates. */
export function useOwnTrails() {
  useTrailsSync();
  return useQuery(queries.trails.mine.queryOptions({ input: {} }));
}

/** Whatever is shown of trails follows what is said on them. */
export function useTrailsSync(): void {
  useReread(queries.trails.key(), 'journey.changed');
}
