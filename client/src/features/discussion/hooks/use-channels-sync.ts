import { queries } from '../../../lib/api/api.ts';
import { useReread } from '../../../lib/use-reread.ts';

/** The list of channels follows those that are opened, renamed or restricted, and what was missed while cut off. */
export function useChannelsSync(): void {
  useReread(queries.channels.list.key(), 'channel.changed');
}
