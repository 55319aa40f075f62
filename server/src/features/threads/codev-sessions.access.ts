import type { Codev } from '@sentiers/shared/codev/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { summaryOf } from '../people/people.queries.ts';
import { type CodevDoc, type ThreadDoc, ThreadModel } from './threads.model.ts';

/** A codéveloppement session as all who read its room see it. */
export function presentCodev(
  { id, stage, clientId, facilitatorId, startedAt, endsAt, secondsLeft, texts, commitment }: CodevDoc,
  people: ReadonlyMap<string, PersonSummary>,
): Codev {
  return {
    ...{ id, stage, secondsLeft, texts, commitment },
    startedAt: startedAt.toISOString(),
    endsAt: endsAt?.toISOString() ?? null,
    client: summaryOf(people, clientId),
    facilitator: summaryOf(people, facilitatorId),
  };
}

/** Live rooms in which someone was, or is, advised; nobody asked yet whether they still read them. */
export async function findRoomsThatAdvised(personId: string): Promise<string[]> {
  const rooms = await ThreadModel.find(
    { $or: [{ 'room.codev.clientId': personId }, { 'room.pastCodevs.clientId': personId }] },
    { _id: 1 },
  ).lean<Pick<ThreadDoc, '_id'>[]>();
  return rooms.map(({ _id }) => _id);
}
