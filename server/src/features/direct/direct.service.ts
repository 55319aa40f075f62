import type { Actor } from '@sentiers/shared/actor.ts';
import { canLeaveDirect, MOST_PARTICIPANTS } from '@sentiers/shared/direct/policy.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canWriteToPerson } from '@sentiers/shared/people/policy.ts';
import type { Thread } from '@sentiers/shared/threads/schema.ts';
import { ensureDirectChannel, leaveDirectChannel } from '../channels/direct-channels.access.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { loadBlocks } from '../people/blocks.queries.ts';
import { readPerson } from '../people/people.access.ts';
import { ensureDirectThread } from '../threads/direct-threads.access.ts';
import { requireThread } from '../threads/threads.access.ts';
import { loadThread } from '../threads/threads.queries.ts';
import { directIds } from './direct-ids.access.ts';

/**
 * Opens a direct conversation: between two people there is one, however often it is opened; for more of them, the same
 * `clientId` answers the same.
 *
 * @throws AppError `not_found` for someone whose page the actor may not open, `not_receiving` for someone who left,
 *   was suspended, or where one blocked the other
 */
export async function openDirect(
  actor: Actor,
  { clientId, personIds }: { clientId: string; personIds: readonly string[] },
): Promise<Thread> {
  const others = othersAmong(actor, personIds);
  await mustReceive(actor, others);
  const participants = [actor.personId, ...others].sort();
  const group = others.length > 1;
  const key = group ? `${actor.personId}/${clientId.toLowerCase()}` : participants.join('/');
  const { id, channelId } = directIds(key);
  await ensureDirectChannel(channelId, { participants, group });
  await ensureDirectThread({ id, channelId, authorId: actor.personId }, async () =>
    mustReceive(await loadActor(actor.personId), others),
  );
  return loadThread(actor, id);
}

/** Takes the actor out of a group; the others keep what was said. */
export async function leaveDirect(actor: Actor, conversationId: string): Promise<void> {
  const { facts } = await requireThread(actor, conversationId, canLeaveDirect);
  await leaveDirectChannel(actor, facts.channel.id);
}

/** Each once, without oneself. */
function othersAmong(actor: Actor, personIds: readonly string[]): string[] {
  const others = [...new Set(personIds.map((id) => id.toLowerCase()))].filter((id) => id !== actor.personId);
  const refuse = (reason: string) =>
    new AppError('invalid_input', { fields: [{ path: ['personIds'], reason }] });
  if (others.length === 0) throw refuse('too_short');
  if (others.length >= MOST_PARTICIPANTS) throw refuse('too_long');
  return others;
}

async function mustReceive(actor: Actor, others: readonly string[]): Promise<void> {
  const blocks = await loadBlocks([actor.personId, ...others]);
  for (const id of others) {
    const { facts } = await readPerson(actor, id);
    const apart = blocks(actor.personId, id) || blocks(id, actor.personId);
    const { suspended } = await loadActor(id);
    if (apart || suspended || !canWriteToPerson(actor, facts)) throw new AppError('not_receiving');
  }
}
