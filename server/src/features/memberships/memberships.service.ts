import { type Actor, type Grant, isCoordinator, type Role } from '@sentiers/shared/actor.ts';
import { canInviteToCohort } from '@sentiers/shared/cohorts/policy.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import mongoose, { type QueryFilter } from 'mongoose';
import { loadChannelFacts } from '../channels/channels.access.ts';
import { requireCohort } from '../cohorts/cohorts.access.ts';
import { readPerson } from '../people/people.access.ts';
import { loadThreads } from '../threads/threads.access.ts';
import { giveGrants } from './memberships.access.ts';
import { type MembershipDoc, MembershipModel } from './memberships.model.ts';
import { forgetRights } from './memberships.queries.ts';
import { SuspensionModel } from './suspensions.model.ts';

/** Lets someone into one place by name. */
export async function invite(personId: string, role: Role, scope: Grant['scope']): Promise<void> {
  await giveGrants(personId, [{ role, scope }], null);
  await forgetRights([personId]);
}

/** Takes back what lets someone into a channel by name, its moderation left out; answers once they are out. */
export async function takeChannel(personId: string, channelId: string): Promise<void> {
  await withdraw(personId, {
    personId,
    'scope.kind': 'channel',
    'scope.id': channelId,
    role: { $ne: 'facilitator' },
  });
}

/**
 * Takes someone out of a cohort, and of all that they were let into by name there. Answers once nothing more of
 * it reaches them, on any of their devices.
 */
export async function removeFromCohort(
  actor: Actor,
  { cohortId, personId }: { cohortId: string; personId: string },
): Promise<void> {
  const cohort = await requireCohort(actor, cohortId, canInviteToCohort);
  const memberships = await MembershipModel.find({ personId }).lean<MembershipDoc[]>();
  const isThere = memberships.some(({ scope }) => scope.kind === 'cohort' && scope.id === cohort._id);
  if (!isThere) throw new AppError('not_found');
  const inside = await insideCohort(cohort._id, memberships);
  await withdraw(personId, { _id: { $in: inside.map(({ _id }) => _id) } });
}

/** Suspends someone, or lifts it. They keep access to their own data; their sessions end. */
export async function setSuspended(
  actor: Actor,
  { personId, suspended }: { personId: string; suspended: boolean },
): Promise<void> {
  if (!isCoordinator(actor) || personId === actor.personId) throw new AppError('forbidden');
  const { person } = await readPerson(actor, personId);
  if (suspended) {
    await SuspensionModel.updateOne(
      { _id: person._id },
      { $setOnInsert: { by: actor.personId, at: new Date() } },
      { upsert: true },
    );
  } else {
    await SuspensionModel.deleteOne({ _id: person._id });
  }
  await forgetRights([person._id]);
}

/** Those of someone's grants that are for a cohort, its channels or its threads. */
async function insideCohort(
  cohortId: string,
  memberships: readonly MembershipDoc[],
): Promise<MembershipDoc[]> {
  const idsOf = (kind: Grant['scope']['kind']) =>
    memberships
      .filter(({ scope }) => scope.kind === kind)
      .map(({ scope }) => scope.id)
      .filter((id) => id !== null);
  const [channels, threads] = await Promise.all([
    loadChannelFacts(idsOf('channel')),
    loadThreads(idsOf('thread')),
  ]);
  const cohortOf = ({ kind, id }: Grant['scope']): string | null | undefined => {
    if (kind === 'cohort') return id;
    if (kind === 'channel') return channels.get(id ?? '')?.cohortId;
    return threads.get(id ?? '')?.channel.cohortId;
  };
  return memberships.filter(({ scope }) => cohortOf(scope) === cohortId);
}

async function withdraw(personId: string, grants: QueryFilter<MembershipDoc>): Promise<void> {
  await mongoose.connection.transaction(async (session) => {
    await MembershipModel.deleteMany(grants, { session });
  });
  await forgetRights([personId]);
}
