import { type Actor, type Grant, isCoordinator } from '@sentiers/shared/actor.ts';
import { canInviteToCohort } from '@sentiers/shared/cohorts/policy.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { endSessionsOf } from '../../platform/http/stored-sessions.ts';
import { loadChannelFacts } from '../channels/channels.access.ts';
import { requireCohort } from '../cohorts/cohorts.access.ts';
import { readPerson } from '../people/people.access.ts';
import { loadThreads } from '../threads/threads.access.ts';
import { type MembershipDoc, MembershipModel } from './memberships.model.ts';
import { forgetRights } from './memberships.queries.ts';
import { SuspensionModel } from './suspensions.model.ts';
import { withdrawGrants } from './withdraw-grants.ts';

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
  await withdrawGrants(personId, { _id: { $in: inside.map(({ _id }) => _id) } });
}

/**
 * Suspends someone, or lifts it. Their sessions end: signing in again, they find their own data and nothing else.
 */
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
  if (suspended) await endSessionsOf(person._id, 'suspended');
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
