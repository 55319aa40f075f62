import { type Actor, holdsIn } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canTryExperience } from '@sentiers/shared/experiences/policy.ts';
import type { Trial, TrialInput } from '@sentiers/shared/trials/schema.ts';
import { v7 as newId } from 'uuid';
import { journal } from '../../platform/journal/journal.ts';
import { requestHash } from '../../platform/journal/receipts.ts';
import { authoriseExperience, requireExperience } from '../experiences/experiences.access.ts';
import { findOrganisationOf } from '../people/people.queries.ts';
import { isKnownPlace } from '../programme/programme.queries.ts';
import { dayInParis } from './paris-day.ts';
import { planTrial } from './trial-changes.ts';
import { readableAmong, requireOwnTrial } from './trials.access.ts';
import { type TrialDoc, TrialModel } from './trials.model.ts';
import { presentTrials } from './trials.presenter.ts';

/**
 * Says that the actor tried what an experience tells. Sent again under the same `clientId`, it is the same trial. Of no
 * organisation named, it is that of whoever tries.
 *
 * @throws AppError `not_found` where they don't read the experience; `invalid_input` for an organisation that isn't
 *   theirs, and a place that is none
 */
export async function declareTrial(
  actor: Actor,
  { experienceId, clientId, trial }: { experienceId: string; clientId: string; trial: TrialInput },
): Promise<Trial> {
  const { personId } = actor;
  const { experience, facts } = await requireExperience(actor, experienceId, canTryExperience);
  const doc: TrialDoc = {
    ...{ _id: newId(), experienceId: experience._id, channelId: experience.channelId, personId },
    ...(await wordsOf(actor, trial)),
    cohortId: cohortOf(actor),
    reportedAt: trial.result === 'going' ? null : new Date(),
    remindedFor: askedAlready(trial),
    ...{ revision: 1, version: 0, at: new Date(), changedAt: new Date(), removed: false },
  };
  const committed = await journal.commit<TrialDoc>({
    receipt: { authorId: personId, clientId, hash: requestHash({ experienceId: experience._id, trial }) },
    authorise: authoriseExperience(actor, experience._id, canTryExperience),
    changes: [
      {
        entity: { kind: 'trial', id: doc._id },
        streams: [{ kind: 'channel', id: doc.channelId }],
        write: ({ at }) => ({ insert: { ...doc, at, changedAt: at } }),
      },
    ],
    events: () => [{ type: 'trial.declared', data: { ...told(doc), authorIds: facts.authorIds } }],
  });
  return presentOne(actor, committed.entity.doc);
}

/**
 * Corrects one's trial, or tells what came of it.
 *
 * @throws AppError `not_found`, `forbidden` for someone else's; `revision_conflict` where it was changed meanwhile;
 *   `invalid_input` as `declareTrial` does
 */
export async function updateTrial(
  actor: Actor,
  { trialId, revision, trial: input }: { trialId: string; revision: number; trial: TrialInput },
): Promise<Trial> {
  const { trial, facts } = await requireOwnTrial(actor, trialId);
  if (trial.revision !== revision) throw new AppError('revision_conflict');
  const isKnown = input.result !== 'going';
  const reports = isKnown && trial.result === 'going';
  const set: Partial<TrialDoc> = {
    ...(await wordsOf(actor, input, trial.organisationId)),
    reportedAt: isKnown ? (trial.reportedAt ?? new Date()) : null,
    remindedFor: askedAlready(input) ?? trial.remindedFor,
    revision: revision + 1,
  };
  const { authorIds } = facts.experience;
  const { entity } = await journal.commit<TrialDoc>({
    changes: [planTrial(trial, set)],
    events: () => [
      reports
        ? { type: 'trial.reported', data: { ...told(trial), authorIds } }
        : { type: 'trial.changed', data: told(trial) },
    ],
  });
  return presentOne(actor, entity.doc);
}

/** Takes one's trial back; twice is once. Throws `not_found`, `forbidden` for someone else's. */
export async function removeTrial(actor: Actor, trialId: string): Promise<void> {
  const { personId } = actor;
  const isGone = await TrialModel.exists({ _id: trialId.toLowerCase(), personId, removed: true });
  if (isGone) return;
  const { trial } = await requireOwnTrial(actor, trialId);
  await journal.commit({
    changes: [planTrial(trial, { removed: true })],
    events: () => [{ type: 'trial.removed', data: told(trial) }],
  });
}

function told({ _id: trialId, experienceId, personId }: TrialDoc) {
  return { trialId, experienceId, personId };
}

/** What was written, once it is known that it names what it may. */
async function wordsOf(actor: Actor, input: TrialInput, before: string | null = null) {
  const { organisationId, territoryCode, ...words } = input;
  const refuse = (path: string) =>
    new AppError('invalid_input', { fields: [{ path: ['trial', path], reason: 'unknown' }] });
  if (territoryCode !== null && !isKnownPlace(territoryCode)) throw refuse('territoryCode');
  const own = await findOrganisationOf(actor.personId);
  const wanted = organisationId?.toLowerCase() ?? before ?? own;
  const mayName =
    wanted === null ||
    wanted === own ||
    wanted === before ||
    holdsIn(actor, 'organisation', wanted, ['accompanying']);
  if (!mayName) throw refuse('organisationId');
  return { ...words, territoryCode, organisationId: wanted };
}

/** Of a day that has passed nobody is asked any more what they have just told. */
function askedAlready({ result, reportOn }: TrialInput): string | null {
  const isPast = reportOn !== null && reportOn <= dayInParis(new Date());
  return result !== 'going' && isPast ? reportOn : null;
}

/** The cohort they try in: the one they are a member of, else one they were of. */
function cohortOf({ grants }: Actor): string | null {
  const inCohort = (wanted: string) =>
    grants.find(({ role, scope }) => role === wanted && scope.kind === 'cohort')?.scope.id ?? null;
  return inCohort('member') ?? inCohort('alumni') ?? inCohort('facilitator');
}

async function presentOne(actor: Actor, trial: TrialDoc): Promise<Trial> {
  const [shown] = await presentTrials(actor, await readableAmong(actor, [trial]));
  if (!shown) throw new AppError('not_found');
  return shown;
}
