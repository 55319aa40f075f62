import { type Actor, holdsIn, isCoordinator } from '@sentiers/shared/actor.ts';
import { type ChannelFacts, canReadChannel, canWriteInChannel } from '@sentiers/shared/channels/policy.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { hears } from '@sentiers/shared/inbox/policy.ts';
import { canCallGroup, type Group, type GroupRef } from '@sentiers/shared/messages/groups.ts';
import { canPostInThread } from '@sentiers/shared/threads/policy.ts';
import { readChannel } from '../channels/channels.access.ts';
import { loadCohorts } from '../cohorts/cohorts.queries.ts';
import { cohortRoles, loadReaders } from '../memberships/memberships.queries.ts';
import { loadOrganisations } from '../organisations/organisations.queries.ts';
import { loadBlocks } from '../people/blocks.queries.ts';
import { findOrganisationOf, findPeopleOfOrganisation } from '../people/people.queries.ts';
import { loadStances } from '../standings/choices.queries.ts';
import { readThread } from '../threads/threads.access.ts';

/** The groups that the actor may call in a channel's new thread, with the number of people who would be told. */
export async function listGroupsOfChannel(actor: Actor, channelId: string): Promise<Group[]> {
  const { channel, facts } = await readChannel(actor, channelId);
  return canWriteInChannel(actor, facts) ? listGroups(actor, { channel, facts, threadId: null }) : [];
}

/** The same, in a conversation. */
export async function listGroupsOfConversation(actor: Actor, conversationId: string): Promise<Group[]> {
  const { channel, facts } = await readThread(actor, conversationId);
  if (!canPostInThread(actor, facts)) return [];
  return listGroups(actor, { channel, facts: facts.channel, threadId: conversationId });
}

/** Where one writes; null before there is a thread. */
interface CallPlace {
  channel: { name: string };
  facts: ChannelFacts;
  threadId: string | null;
}

async function listGroups(actor: Actor, place: CallPlace): Promise<Group[]> {
  const channel = place.facts;
  const organisationId = await findOrganisationOf(actor.personId);
  const [cohorts, organisations] = await Promise.all([
    loadCohorts(channel.cohortId === null ? [] : [channel.cohortId]),
    loadOrganisations(organisationId === null ? [] : [organisationId]),
  ]);
  const named: (GroupRef & { name: string })[] = [
    ...[...cohorts.values()].map(({ _id, name }) => ({ kind: 'cohort' as const, id: _id, name })),
    { kind: 'channel', id: channel.id, name: place.channel.name },
    ...[...organisations.values()].map(({ _id, name }) => ({ kind: 'organisation' as const, id: _id, name })),
  ];
  const allowed = named.filter((group) => canCallGroup(actor, group, { channel, organisationId }));
  const groups = await Promise.all(
    allowed.map(async (group) => {
      const others = (await findPeopleOfGroup(group, channel)).filter((id) => id !== actor.personId);
      return { group: { ...group, people: await countTold(others, actor.personId, place) }, others };
    }),
  );
  return groups.filter(({ others }) => others.length > 0).map(({ group }) => group);
}

/** How many of these people a call by someone tells at once, by the same policy as the lines that it makes. */
async function countTold(people: readonly string[], by: string, place: CallPlace): Promise<number> {
  const places = people.map((personId) => ({
    personId,
    threadId: place.threadId ?? '',
    channelId: place.facts.id,
  }));
  const [stances, blocks] = await Promise.all([loadStances(places), loadBlocks(people)]);
  return places.filter((each) => {
    const blocked = blocks(each.personId, by);
    return hears('mentioned', { ...stances(each), blocked }) === 'told';
  }).length;
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
