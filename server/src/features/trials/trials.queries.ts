import type { Actor } from '@sentiers/shared/actor.ts';
import { canReadExperience } from '@sentiers/shared/experiences/policy.ts';
import type { Trial } from '@sentiers/shared/trials/schema.ts';
import { requireExperience } from '../experiences/experiences.access.ts';
import { type AccessedTrial, readableAmong } from './trials.access.ts';
import { type TrialDoc, TrialModel } from './trials.model.ts';
import { presentTrials } from './trials.presenter.ts';

/** Who tried an experience, as far as the actor may know, the latest first. Throws `not_found`. */
export async function listTrialsOf(
  actor: Actor,
  experienceId: string,
): Promise<{ items: Trial[]; organisations: number }> {
  const { experience } = await requireExperience(actor, experienceId, canReadExperience);
  const known = await loadKnownTrials(actor, [experience._id]);
  return { items: await presentTrials(actor, known), organisations: countTakers(known) };
}

/** What the actor tries or tried, the latest first. */
export async function listOwnTrials(actor: Actor): Promise<Trial[]> {
  const { personId } = actor;
  const trials = await TrialModel.find({ personId, removed: false })
    .sort({ at: -1, _id: -1 })
    .lean<TrialDoc[]>();
  return presentTrials(actor, await readableAmong(actor, trials));
}

/** The trials of these experiences that someone may know of, the latest first. */
export async function loadKnownTrials(
  actor: Actor,
  experienceIds: readonly string[],
): Promise<AccessedTrial[]> {
  const trials = await TrialModel.find({ experienceId: { $in: [...experienceIds] }, removed: false })
    .sort({ at: -1, _id: -1 })
    .lean<TrialDoc[]>();
  return readableAmong(actor, trials);
}

/** How many organisations these are of; someone without one counts for one. */
export function countTakers(
  trials: readonly { trial: Pick<TrialDoc, 'organisationId' | 'personId'> }[],
): number {
  return new Set(trials.map(({ trial }) => takerOf(trial))).size;
}

/** Who took it up: the organisation, or the person where they are of none. */
export function takerOf({ organisationId, personId }: Pick<TrialDoc, 'organisationId' | 'personId'>): string {
  return organisationId ?? personId;
}

/** What an index of experiences keeps of a trial. */
export type TrialLine = Pick<
  TrialDoc,
  | '_id'
  | 'experienceId'
  | 'personId'
  | 'cohortId'
  | 'organisationId'
  | 'territoryCode'
  | 'result'
  | 'level'
  | 'removed'
  | 'changedAt'
>;

/** Trials that were changed since, removed ones too; all of them since null. */
export function loadTrialsChangedSince(since: Date | null): Promise<TrialLine[]> {
  const filter = since === null ? {} : { changedAt: { $gte: since } };
  return TrialModel.find(filter, {
    ...{ experienceId: 1, personId: 1, cohortId: 1, organisationId: 1, territoryCode: 1 },
    ...{ result: 1, level: 1, removed: 1, changedAt: 1 },
  }).lean<TrialLine[]>();
}
