import type { RoomSummary } from '@sentiers/shared/rooms/schema.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { queries } from '../../../lib/api/api.ts';

/** The rooms of a seminar: its own, and those of its agenda; empty as long as they aren't known. */
export function useRooms(seminarId: string): readonly RoomSummary[] {
  return useQuery(queries.rooms.list.queryOptions({ input: { seminarId } })).data?.items ?? [];
}

/** A change of a room whose answer is the room as it stands afterwards: lists show it at once. */
export function useRoomChange<Input>(change: (input: Input) => Promise<RoomSummary>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (room) => {
      const { queryKey } = queries.rooms.list.queryOptions({ input: { seminarId: room.seminarId } });
      cache.setQueryData(queryKey, (list) => ({
        items: [...(list?.items ?? []).filter(({ id }) => id !== room.id), room],
      }));
    },
  });
}
