import type { Actor } from '@sentiers/shared/actor.ts';
import { foldedName } from '@sentiers/shared/rooms/schema.ts';
import { GuestModel } from '../../features/guests/guests.model.ts';
import { buildActor } from './build-actor.ts';

let count = 0;

/** Someone who entered a live room under a name, without the code's way: it is for the guests' own tests. */
export async function buildGuest(roomId: string): Promise<Actor> {
  count += 1;
  const name = `Passage Test ${count}`;
  const scope = { kind: 'thread' as const, id: roomId };
  const actor = await buildActor([{ role: 'guest', scope }], { name, organisationId: null, guest: true });
  await GuestModel.insertOne({
    _id: actor.personId,
    roomId,
    nameKey: foldedName(name),
    createdAt: new Date(),
    endedAt: null,
  });
  return actor;
}
