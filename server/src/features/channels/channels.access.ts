import { type Actor, holds, isCoordinator, isInNetwork } from '@sentiers/shared/actor.ts';
import { type ChannelFacts, canReadChannel, type DirectFacts } from '@sentiers/shared/channels/policy.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { QueryFilter } from 'mongoose';
import { readById } from '../../platform/database/read-by-id.ts';
import { rememberReads } from '../../platform/database/remembered-reads.ts';
import { loadCohorts } from '../cohorts/cohorts.queries.ts';
import { onRightsDropped } from '../memberships/memberships.queries.ts';
import { type ChannelDoc, ChannelModel } from './channels.model.ts';
import { loadDirectFacts } from './direct-facts.queries.ts';

/** A channel as it is stored, and what its policies are asked about. */
export interface AccessedChannel {
  channel: ChannelDoc;
  facts: ChannelFacts;
}

const channels = rememberReads<ChannelDoc>({
  max: 5_000,
  milliseconds: 5_000,
  load: readById(ChannelModel),
});

// A channel that was restricted takes rights away: no server may go on believing that it is open.
onRightsDropped(() => channels.forgetAll());
const changeListeners = new Set<(ids: readonly string[]) => void>();

/** The channel, if the actor may read it. Throws `not_found`. */
export async function readChannel(actor: Actor, channelId: string): Promise<AccessedChannel> {
  const accessed = (await loadChannels([channelId])).get(channelId);
  if (!accessed || !canReadChannel(actor, accessed.facts)) throw new AppError('not_found');
  return accessed;
}

/** The channel, if the actor may do this in it. Throws `not_found` where they can't read it, else `forbidden`. */
export async function requireChannel(
  actor: Actor,
  channelId: string,
  allows: (actor: Actor, channel: ChannelFacts) => boolean,
): Promise<AccessedChannel> {
  const accessed = await readChannel(actor, channelId);
  if (!allows(actor, accessed.facts)) throw new AppError('forbidden');
  return accessed;
}

/**
 * Channels the actor may read: those of a cohort, or all of them. In the order of the screen: the cohorts' first,
 * then those of the whole network. Those on no list are among them: of the actor's direct
 * conversations, of seminars.
 */
export async function listReadableChannels(actor: Actor, cohortId?: string): Promise<AccessedChannel[]> {
  const scope = readableChannels(actor);
  const filter = cohortId === undefined ? scope : { $and: [{ cohortId }, scope] };
  const docs = await ChannelModel.find(filter)
    .sort({ cohortId: 1, position: 1, createdAt: 1, _id: 1 })
    .lean<ChannelDoc[]>();
  const ofNetwork = (channel: ChannelDoc) => Number(channel.cohortId === null);
  const accessed = await withFacts(docs.toSorted((a, b) => ofNetwork(a) - ofNetwork(b)));
  return accessed.filter(({ facts }) => canReadChannel(actor, facts));
}

/** A cohort's channels in the order of the screen, without asking who reads them: for what is made for all of it. */
export async function listChannelsOfCohort(cohortId: string): Promise<AccessedChannel[]> {
  const docs = await ChannelModel.find({ cohortId }).sort({ position: 1, createdAt: 1 }).lean<ChannelDoc[]>();
  return withFacts(docs);
}

/** Channels and their facts by id, without asking who reads them: for features that authorise by these facts. */
export async function loadChannels(ids: Iterable<string>): Promise<Map<string, AccessedChannel>> {
  const docs = await channels.many(ids);
  const accessed = await withFacts([...docs.values()]);
  return new Map(accessed.map((each) => [each.facts.id, each]));
}

/** What the policies of these channels, and of all that stands in them, are asked about. */
export async function loadChannelFacts(ids: Iterable<string>): Promise<Map<string, ChannelFacts>> {
  const accessed = await loadChannels(ids);
  return new Map([...accessed].map(([id, { facts }]) => [id, facts]));
}

/** What this server remembers of these channels is not to be believed any more. */
export function forgetChannels(ids: readonly string[]): void {
  channels.forget(ids);
}

/** To call after the commit of any change of these channels, or of who reads them: their readers are told. */
export function channelsChanged(ids: readonly string[]): void {
  forgetChannels(ids);
  for (const listener of changeListeners) listener(ids);
}

/** Is told of the channels that changed, on the server that changed them. Answers how to stop. */
export function onChannelsChanged(listener: (ids: readonly string[]) => void): () => void {
  changeListeners.add(listener);
  return () => changeListeners.delete(listener);
}

async function withFacts(docs: readonly ChannelDoc[]): Promise<AccessedChannel[]> {
  const [cohorts, direct] = await Promise.all([
    loadCohorts(docs.map(({ cohortId }) => cohortId).filter((id) => id !== null)),
    loadDirectFacts(docs),
  ]);
  return docs.map((channel) => ({
    channel,
    facts: {
      id: channel._id,
      kind: channel.kind,
      membership: channel.membership,
      cohortId: channel.cohortId,
      cohortEnded: cohorts.get(channel.cohortId ?? '')?.ended ?? false,
      openAfterEnd: channel.openAfterEnd,
      ...directOf(direct.get(channel._id)),
      ...(channel.rehearses !== undefined && { rehearses: channel.rehearses }),
      ...(channel.experience && { experience: channel.experience }),
    },
  }));
}

function directOf(direct: DirectFacts | undefined): Pick<ChannelFacts, 'direct'> {
  return direct ? { direct } : {};
}

/** `canReadChannel` as a query, so that a list never loads what its reader may not see. */
function readableChannels(actor: Actor): QueryFilter<ChannelDoc> {
  if (actor.suspended) return { _id: { $in: [] } };
  const mine = { 'direct.participants': actor.personId };
  const talked = { kind: 'experience' as const, $or: experienceScopes(actor) };
  if (isCoordinator(actor)) return { $or: [{ kind: { $nin: ['direct', 'experience'] } }, mine, talked] };
  const named = (kind: 'cohort' | 'channel', roles: readonly string[] | null) =>
    actor.grants
      .filter(({ role, scope }) => scope.kind === kind && (roles === null || roles.includes(role)))
      .map(({ scope }) => scope.id)
      .filter((id) => id !== null);
  const common = { kind: { $in: ['cohort', 'announcements', 'seminar'] as ChannelDoc['kind'][] } };
  const open: QueryFilter<ChannelDoc>[] = [
    { ...common, cohortId: { $in: named('cohort', ['member', 'alumni']) } },
  ];
  if (isInNetwork(actor)) open.push({ kind: { $in: ['theme', 'territory'] } });
  if (holds(actor, 'facilitator')) open.push({ kind: 'team' });
  if (isInNetwork(actor) || holds(actor, 'facilitator')) {
    open.push({ ...common, cohortId: null });
  }
  return {
    $or: [
      mine,
      talked,
      { _id: { $in: named('channel', null) } },
      { kind: { $ne: 'experience' }, cohortId: { $in: named('cohort', ['facilitator']) } },
      { membership: 'open', $or: open },
    ],
  };
}

/** `readsExperience` as a query, wider where it must be: the policy is asked of what it finds. */
function experienceScopes({ personId, grants }: Actor): QueryFilter<ChannelDoc>[] {
  const ids = (kind: 'cohort' | 'organisation') =>
    grants
      .filter(({ scope }) => scope.kind === kind)
      .flatMap(({ scope: { id } }) => (id === null ? [] : [id]));
  return [
    { 'experience.authorIds': personId },
    { 'experience.reviewerIds': personId },
    { 'experience.level': { $in: ['network', 'alumni'] } },
    { 'experience.level': 'cohort', cohortId: { $in: ids('cohort') } },
    { 'experience.level': 'cohort', 'experience.organisationId': { $in: ids('organisation') } },
  ];
}
