import type { Message, Movements } from '@sentiers/shared/messages/schema.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { queries } from '../../../lib/api/api.ts';
import { type Runs, runsOf } from '../logic/moved-runs.ts';

export type MovedPlace = Movements['out'][number];

/** Where the messages of a conversation went, or came from, by rank. */
export interface MovedPlaces {
  out: (seq: number) => MovedPlace | undefined;
  come: (seq: number) => MovedPlace | undefined;
}

/** What of a conversation went elsewhere or came from elsewhere, in lines, and where that is. */
export interface MovedLines {
  out: Runs;
  come: Runs;
  places: MovedPlaces;
}

/** Asks where messages went only where some did, and again when others do. */
export function useMovements(conversationId: string, messages: readonly Message[]): MovedLines {
  const out = useMemo(() => runsOf(messages, ({ state }) => state === 'moved'), [messages]);
  const come = useMemo(
    () => runsOf(messages, ({ movedIn, state }) => movedIn && state !== 'moved'),
    [messages],
  );
  const count = out.size + come.size;
  const options = queries.messages.moves.queryOptions({ input: { conversationId } });
  const { data } = useQuery({ ...options, enabled: count > 0 });
  const cache = useQueryClient();
  const before = useRef(count);
  useEffect(() => {
    if (before.current !== count && count > 0) void cache.invalidateQueries({ queryKey: options.queryKey });
    before.current = count;
  }, [cache, count, options.queryKey]);
  const places = useMemo(() => {
    const outPlaces = placesOf(data?.out ?? []);
    const comePlaces = placesOf(data?.in ?? []);
    return { out: (seq: number) => outPlaces.get(seq), come: (seq: number) => comePlaces.get(seq) };
  }, [data]);
  return { out, come, places };
}

function placesOf(places: readonly MovedPlace[]): Map<number, MovedPlace> {
  return new Map(places.flatMap((place) => place.seqs.map((seq) => [seq, place] as const)));
}
