import { type Actor, holdsIn, isCoordinator } from '@sentiers/shared/actor.ts';
import { type ChannelFacts, canReadChannel, canWriteInChannel } from '@sentiers/shared/channels/policy.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canCallGroup, type Group, type GroupRef } from '@sentiers/shared/messages/groups.ts';
import { canPostInThread } from '@sentiers/shared/threads/policy.ts';
import { readChannel } from '../channels/channels.access.ts';
import { loadCohorts } from '../cohorts/cohorts.queries.ts';
import { cohortRoles, loadReaders } from '../memberships/memberships.queries.ts';
import { loadOrganisations } from '../organisations/organisations.queries.ts';
import { findOrganisationOf, findPeopleOfOrganisation } from '../people/people.queries.ts';
import { readThread } from '../threads/threads.access.ts';

/** The groups that the actor may call in a channel's new thread, with the number of people who would be told. */
export async function listGroupsOfChannel(actor: Actor, channelId: string): Promise<Group[]> {
  const { channel, facts } = await readChannel(actor, channelId);
  return canWriteInChannel(actor, facts) ? listGroups(actor, facts, channel.name) : [];
}

/** The same, in a conversation. */
export async function listGroupsOfConversation(actor: Actor, conversationId: string): Promise<Group[]> {
  const { channel, facts } = await readThread(actor, conversationId);
  return canPostInThread(actor, facts) ? listGroups(actor, facts.channel, channel.name) : [];
}

async function listGroups(actor: Actor, channel: ChannelFacts, channelName: string): Promise<Group[]> {
  const organisationId = await findOrganisationOf(actor.personId);
  const [cohorts, organisations] = await Promise.all([
    loadCohorts(channel.cohortId === null ? [] : [channel.cohortId]),
    loadOrganisations(organisationId === null ? [] : [organisationId]),
  ]);
  const named: (GroupRef & { name: string })[] = [
    ...[...cohorts.values()].map(({ _id, name }) => ({ kind: 'cohort' as const, id: _id, name })),
    { kind: 'channel', id: channel.id, name: channelName },
    ...[...organisations.values()].map(({ _id, name }) => ({ kind: 'organisation' as const, id: _id, name })),
  ];
  const allowed = named.filter((group) => canCallGroup(actor, group, { channel, organisationId }));
  const groups = await Promise.all(
    allowed.map(async (group) => {
      const people = await findPeopleOfGroup(group, channel);
      return { ...group, people: people.filter((personId) => personId !== actor.personId).length };
    }),
  );
  return groups.filter(({ people }) => people > 0);
}

/**
 * Refuses words that call groups which the actor may not call here.
 *
 * @throws AppError `group_forbidden`
 */
export async function requireGroups(
  actor: Actor,
  groups: readonly GroupRef[],
  channel: ChannelFacts,
): Promise<void> {
  if (groups.length === 0) return;
  const facts = { channel, organisationId: await findOrganisationOf(actor.personId) };
  if (!groups.every((group) => canCallGroup(actor, group, facts))) throw new AppError('group_forbidden');
}

/** Those of a group who read the channel. The coordination reads every channel: that alone doesn't make it one of them. */
export async function findPeopleOfGroup(group: GroupRef, channel: ChannelFacts): Promise<string[]> {
  const readers = (await loadReaders([channel])).get(channel.id) ?? [];
  const ids = (actors: readonly Actor[]) => actors.map(({ personId }) => personId);
  switch (group.kind) {
    case 'cohort':
      return ids(readers.filter((actor) => holdsIn(actor, 'cohort', group.id, cohortRoles)));
    case 'channel':
      return group.id === channel.id ? ids(readers.filter((actor) => readsAsOneself(actor, channel))) : [];
    case 'organisation': {
      const colleagues = await findPeopleOfOrganisation(group.id);
      return ids(readers.filter(({ personId }) => colleagues.has(personId)));
    }
  }
}

function readsAsOneself(actor: Actor, channel: ChannelFacts): boolean {
  if (!isCoordinator(actor)) return true;
  return canReadChannel(
    { ...actor, grants: actor.grants.filter(({ role }) => role !== 'coordinator') },
    channel,
  );
}
