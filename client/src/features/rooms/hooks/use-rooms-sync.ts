import { queries } from '../../../lib/api/api.ts';
import { useReread } from '../../../lib/use-reread.ts';

/** The rooms of seminars follow what is prepared, opened and closed. */
export function useRoomsSync(): void {
  useReread(queries.rooms.key(), 'seminar.changed');
}
