import { queries } from '../../../lib/api/api.ts';
import { useReread } from '../../../lib/use-reread.ts';

/** Experiences, and all that counts or lists them, follow what is published, changed, tried and withdrawn. */
export function useLibrarySync(): void {
  useReread(queries.experiences.key(), 'experience.changed');
  useReread(queries.library.key(), 'experience.changed');
  useReread(queries.trials.key(), 'experience.changed');
  useReread(queries.collections.key(), 'experience.changed');
}
