import type { Actor } from '@sentiers/shared/actor.ts';
import { canReadCodevSheet, canTakePartInCodev } from '@sentiers/shared/codev/policy.ts';
import type { Codev, CodevSheet } from '@sentiers/shared/codev/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { findWordsSince } from '../messages/message-words.queries.ts';
import { loadPersonSummaries } from '../people/people.queries.ts';
import { presentCodev } from '../threads/codev-sessions.access.ts';
import { type AccessedRoom, requireRoom } from '../threads/room-threads.access.ts';

/** The session of a room, for whoever reads it. Throws `not_found`. */
export async function loadCodev(actor: Actor, roomId: string): Promise<Codev> {
  const codev = sessionIn(await requireRoom(actor, roomId, canTakePartInCodev));
  return presentCodev(codev, await loadPersonSummaries([codev.clientId, codev.facilitatorId]));
}

/** What a session leaves to who was advised: nothing that others said is in it. */
export async function loadSheet(actor: Actor, roomId: string): Promise<CodevSheet> {
  const accessed = await requireRoom(actor, roomId, canReadCodevSheet);
  const { texts, commitment, learningSince } = sessionIn(accessed);
  const lessons =
    learningSince === null ? [] : await findWordsSince(accessed.facts.id, actor.personId, learningSince);
  return { title: accessed.thread.title, texts, lessons, commitment };
}

function sessionIn({ room }: AccessedRoom): NonNullable<AccessedRoom['room']['codev']> {
  if (!room.codev) throw new AppError('not_found');
  return room.codev;
}
