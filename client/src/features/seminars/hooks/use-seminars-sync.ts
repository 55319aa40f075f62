import { queries } from '../../../lib/api/api.ts';
import { useReread } from '../../../lib/use-reread.ts';

/** Lists, pages and rosters of seminars follow what is announced, corrected, cancelled, and the places that change hands. */
export function useSeminarsSync(): void {
  useReread(queries.seminars.key(), 'seminar.changed');
}
