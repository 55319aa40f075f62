import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';

const none: readonly { key: string; label: string }[] = [];

/** The programme's themes, by their names. */
export function useThemes(): { items: readonly { key: string; label: string }[]; isPending: boolean } {
  const query = useQuery({ ...queries.themes.list.queryOptions({ input: {} }), staleTime: 10 * 60_000 });
  return { items: query.data?.items ?? none, isPending: query.isPending };
}
