import { type Actor, holdsIn, type Role } from '@sentiers/shared/actor.ts';
import { canManageChannel } from '@sentiers/shared/channels/policy.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { listChannelReaders } from '../channels/channel-readers.queries.ts';
import { channelsChanged, requireChannel } from '../channels/channels.access.ts';
import { readPerson } from '../people/people.access.ts';
import { invite } from './memberships.access.ts';
import { loadActor } from './memberships.queries.ts';
import { withdrawGrants } from './withdraw-grants.ts';

type InvitedRole = Exclude<Role, 'coordinator' | 'facilitator' | 'accompanying'>;

/**
 * Invites someone into a channel by name: those whom the actor can see, in a role that they hold in a cohort,
 * or as experts. Inviting twice is fine. Answers with who reads the channel now.
 */
export async function addPerson(
  actor: Actor,
  { channelId, personId, role }: { channelId: string; personId: string; role: InvitedRole },
): Promise<PersonSummary[]> {
  const { facts } = await requireChannel(actor, channelId, canManageChannel);
  const { facts: person } = await readPerson(actor, personId);
  const holdsRole = person.grants.some((grant) => grant.role === role && grant.scope.kind === 'cohort');
  if (role !== 'expert' && !holdsRole) {
    throw new AppError('invalid_input', { fields: [{ path: ['role'], reason: 'not_theirs' }] });
  }
  await invite(person.id, role, { kind: 'channel', id: facts.id });
  channelsChanged([facts.id]);
  return listChannelReaders(facts);
}

/**
 * Takes back an invitation to a channel: answers once nothing more of it reaches the person. Who reads it by
 * their cohort, or moderates it, goes on doing so.
 */
export async function removePerson(
  actor: Actor,
  { channelId, personId }: { channelId: string; personId: string },
): Promise<PersonSummary[]> {
  const { facts } = await requireChannel(actor, channelId, canManageChannel);
  if (holdsIn(await loadActor(personId), 'channel', facts.id)) {
    await withdrawGrants(personId, {
      'scope.kind': 'channel',
      'scope.id': facts.id,
      role: { $ne: 'facilitator' },
    });
    channelsChanged([facts.id]);
  }
  return listChannelReaders(facts);
}
