import type { Actor, Grant } from '@sentiers/shared/actor.ts';
import type { ChannelFacts } from '@sentiers/shared/channels/policy.ts';
import { canReadChannel } from '@sentiers/shared/channels/policy.ts';
import type { QueryFilter } from 'mongoose';
import { rememberReads } from '../../platform/database/remembered-reads.ts';
import { type MembershipDoc, MembershipModel } from './memberships.model.ts';
import { SuspensionModel } from './suspensions.model.ts';

type GrantRow = Pick<MembershipDoc, 'personId' | 'role' | 'scope'>;
/** Null: everyone's rights are in doubt. */
type ChangedPeople = readonly string[] | null;
type Listener<People> = (people: People) => void | Promise<void>;

/** Roles that make someone take part in a cohort. */
export const cohortRoles = ['member', 'alumni', 'facilitator'] as const;

/** Every server is told of a change before it is acknowledged (`forgetRights`): they may be believed for long. */
const actors = rememberReads<Actor>({ max: 20_000, milliseconds: 60_000, load: readActors });
const changeListeners = new Set<Listener<readonly string[]>>();
const dropListeners = new Set<Listener<ChangedPeople>>();

/**
 * Who a person is for every policy. Someone without any grant left is still an actor, who reads nothing of the
 * programme; whether the person has an account is for `accounts` to say.
 */
export async function loadActor(personId: string): Promise<Actor> {
  return (await actors.one(personId)) ?? { personId, grants: [], suspended: false };
}

/** The same for many people, each of them present in the answer. */
export function loadActors(personIds: Iterable<string>): Promise<Map<string, Actor>> {
  return actors.many(personIds);
}

/** Everyone who takes part in a cohort, with their rights in it, suspended people included. */
export async function listActorsOfCohort(cohortId: string): Promise<Actor[]> {
  return readGrants({ 'scope.kind': 'cohort', 'scope.id': cohortId, role: { $in: cohortRoles } });
}

/** Everyone who has a place in common with someone, or a role that serves the whole network, with those rights. */
export async function listActorsNear({ grants }: Actor): Promise<Actor[]> {
  const places = grants.map(({ scope }) => scope.id).filter((id) => id !== null);
  return readGrants({
    $or: [{ 'scope.id': { $in: places } }, { role: { $in: ['alumni', 'facilitator', 'coordinator'] } }],
  });
}

/** Those who coordinate the programme, suspended people left out. */
export async function listCoordinatorIds(): Promise<string[]> {
  const coordinators = await readGrants({ role: 'coordinator' });
  return coordinators.filter(({ suspended }) => !suspended).map(({ personId }) => personId);
}

/** Ids of those who were let into exactly this thread: experts, and guests of a room. */
export async function listLetIntoThread(threadId: string): Promise<string[]> {
  return MembershipModel.distinct('personId', { 'scope.kind': 'thread', 'scope.id': threadId });
}

/** Ids of those who came into a cohort in a time, suspended people left out. */
export async function listNewcomers(cohortId: string, from: Date, to: Date): Promise<string[]> {
  const arrived: string[] = await MembershipModel.distinct('personId', {
    'scope.kind': 'cohort',
    'scope.id': cohortId,
    role: { $in: cohortRoles },
    createdAt: { $gte: from, $lt: to },
  });
  const suspended = await suspendedAmong(arrived);
  return arrived.filter((personId) => !suspended.has(personId));
}

/** How many people take part in each cohort. */
export async function countPeopleOfCohorts(cohortIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await MembershipModel.aggregate<{ _id: string; people: number }>([
    {
      $match: {
        'scope.kind': 'cohort',
        'scope.id': { $in: [...cohortIds] },
        role: { $in: [...cohortRoles] },
      },
    },
    { $group: { _id: { cohort: '$scope.id', person: '$personId' } } },
    { $group: { _id: '$_id.cohort', people: { $sum: 1 } } },
  ]);
  return new Map(rows.map((row) => [row._id, row.people]));
}

/**
 * Those who may read each of these channels, by the very policy that decides it. Their grants are those that
 * matter to these channels, not all they hold.
 */
export async function loadReaders(channels: readonly ChannelFacts[]): Promise<Map<string, Actor[]>> {
  const candidates = channels.length === 0 ? [] : await readGrants(candidateReaders(channels));
  return new Map(
    channels.map((channel) => [channel.id, candidates.filter((actor) => canReadChannel(actor, channel))]),
  );
}

/**
 * Is told, on the server that changed them only and after the commit, of the people whose rights changed: to tell
 * every server. Answers how to stop.
 */
export function onRightsChanged(listener: Listener<readonly string[]>): () => void {
  changeListeners.add(listener);
  return () => changeListeners.delete(listener);
}

/**
 * Is told, on every server, that what it remembers of these people's rights (null: of everyone's) is no longer to
 * be believed. Called once by each feature that remembers something made of them.
 */
export function onRightsDropped(listener: Listener<ChangedPeople>): void {
  dropListeners.add(listener);
}

/**
 * To call after the commit of anything that changes rights. Resolves once every server knows, and nothing that is
 * no longer theirs reaches these people.
 */
export async function forgetRights(people: readonly string[]): Promise<void> {
  await dropRememberedRights(people);
  await Promise.all([...changeListeners].map((listener) => listener(people)));
}

/** Nothing old is answered from this process's memory after this call; resolves once all who were told are done. */
export async function dropRememberedRights(people: ChangedPeople): Promise<void> {
  if (people === null) actors.forgetAll();
  else actors.forget(people);
  await Promise.all([...dropListeners].map((listener) => listener(people)));
}

async function readActors(personIds: string[]): Promise<Map<string, Actor>> {
  const found = await readGrants({ personId: { $in: personIds } });
  const byId = new Map(found.map((actor) => [actor.personId, actor]));
  const without = personIds.filter((id) => !byId.has(id));
  const suspended = await suspendedAmong(without);
  for (const personId of without) {
    byId.set(personId, { personId, grants: [], suspended: suspended.has(personId) });
  }
  return byId;
}

async function readGrants(filter: QueryFilter<MembershipDoc>): Promise<Actor[]> {
  const rows = await MembershipModel.find(filter, { _id: 0, personId: 1, role: 1, scope: 1 }).lean<
    GrantRow[]
  >();
  const byPerson = new Map<string, Grant[]>();
  for (const { personId, role, scope } of rows) {
    const grants = byPerson.get(personId);
    if (grants) grants.push({ role, scope });
    else byPerson.set(personId, [{ role, scope }]);
  }
  const suspended = await suspendedAmong([...byPerson.keys()]);
  return [...byPerson].map(([personId, grants]) => ({
    personId,
    grants,
    suspended: suspended.has(personId),
  }));
}

async function suspendedAmong(personIds: readonly string[]): Promise<Set<string>> {
  if (personIds.length === 0) return new Set();
  const rows = await SuspensionModel.find({ _id: { $in: [...personIds] } }, { _id: 1 }).lean();
  return new Set(rows.map((row) => row._id));
}

/** Grants without which the policy can't let anyone read one of these channels. */
function candidateReaders(channels: readonly ChannelFacts[]): QueryFilter<MembershipDoc> {
  const cohortIds = channels.map(({ cohortId }) => cohortId).filter((id) => id !== null);
  const openKinds = new Set(
    channels.filter(({ membership }) => membership === 'open').map(({ kind }) => kind),
  );
  const toWholeNetwork =
    openKinds.has('theme') ||
    openKinds.has('territory') ||
    channels.some(({ membership, cohortId }) => membership === 'open' && cohortId === null);
  const candidates: QueryFilter<MembershipDoc>[] = [
    { role: 'coordinator' },
    {
      'scope.kind': 'channel',
      'scope.id': { $in: channels.flatMap(({ id, rehearses }) => (rehearses ? [id, rehearses] : [id])) },
    },
    { 'scope.kind': 'cohort', 'scope.id': { $in: cohortIds } },
    { personId: { $in: channels.flatMap(({ direct }) => direct?.participants ?? []) } },
  ];
  candidates.push(...channels.flatMap(experienceCandidates));
  if (toWholeNetwork) candidates.push({ role: { $in: [...cohortRoles] } });
  if (openKinds.has('team')) candidates.push({ role: 'facilitator' });
  return { $or: candidates };
}

/** The same of a channel in which an experience is written, or talked about. */
function experienceCandidates({ experience }: ChannelFacts): QueryFilter<MembershipDoc>[] {
  if (!experience) return [];
  const { level, authorIds, reviewerIds, organisationId } = experience;
  const named = { personId: { $in: [...authorIds, ...reviewerIds] } };
  if (level === 'draft') return [named];
  return [
    named,
    { 'scope.kind': 'organisation', 'scope.id': organisationId },
    ...(level === 'alumni' ? [{ role: 'alumni' as const }] : []),
    ...(level === 'network' ? [{ role: { $ne: 'guest' as const } }] : []),
  ];
}
