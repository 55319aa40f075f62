import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';
import { useReread } from '../../../lib/use-reread.ts';

/** Whatever is shown of commitments follows what is said of them. */
export function useCommitmentsSync(): void {
  useReread(queries.commitments.key(), 'journey.changed');
}

/** The commitments of one's own organisation. */
export function useOwnCommitments() {
  useCommitmentsSync();
  return useQuery(queries.commitments.mine.queryOptions({ input: {} }));
}
