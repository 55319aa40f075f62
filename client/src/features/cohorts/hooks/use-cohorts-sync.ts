import { queries } from '../../../lib/api/api.ts';
import { useReread } from '../../../lib/use-reread.ts';

/** Cohorts, and what one may begin in them, follow what their facilitators open and close, and what was missed while cut off. */
export function useCohortsSync(): void {
  useReread(queries.cohorts.list.key(), 'cohort.changed');
}
