import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';
import { useReread } from '../../../lib/use-reread.ts';

/** One replay, as it stands: who is in it may close it at any moment. */
export function useReplay(replayId: string) {
  useReread(queries.replays.key(), 'replay.changed');
  return useQuery({ ...queries.replays.get.queryOptions({ input: { replayId } }), staleTime: 0 });
}

/** What happened in its room. */
export function useTimeline(replayId: string) {
  return useQuery({ ...queries.replays.timeline.queryOptions({ input: { replayId } }), staleTime: 0 });
}

/** The places of replays, of one seminar or all of them. */
export function useReplayPlaces(seminarId?: string) {
  useReread(queries.replays.key(), 'replay.changed');
  return useQuery(queries.replays.list.queryOptions({ input: seminarId ? { seminarId } : {} }));
}

/** The id of who is signed in; empty until it is known. */
export function useMyId(): string {
  const me = useQuery({ ...queries.me.get.queryOptions({ input: {} }), staleTime: 5 * 60_000 }).data;
  return me?.id ?? '';
}
