import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { ExperienceFacts } from '@sentiers/shared/experiences/policy.ts';
import { canEditTrial, canReadTrial, type TrialFacts } from '@sentiers/shared/trials/policy.ts';
import { loadExperiences } from '../experiences/experiences.access.ts';
import { type TrialDoc, TrialModel } from './trials.model.ts';

export interface AccessedTrial {
  trial: TrialDoc;
  facts: TrialFacts;
}

/** What the policies of a trial are asked about. */
export function trialFacts(
  { personId, level, cohortId, organisationId }: Omit<TrialFacts, 'experience'>,
  experience: ExperienceFacts,
): TrialFacts {
  return { personId, level, cohortId, organisationId, experience };
}

/** Those of these trials that someone may know of; one whose experience is no more is known by nobody. */
export async function readableAmong(actor: Actor, trials: readonly TrialDoc[]): Promise<AccessedTrial[]> {
  const experiences = await loadExperiences(new Set(trials.map(({ experienceId }) => experienceId)));
  return trials.flatMap((trial) => {
    const experience = experiences.get(trial.experienceId)?.facts;
    const facts = experience && trialFacts(trial, experience);
    return facts && canReadTrial(actor, facts) ? [{ trial, facts }] : [];
  });
}

/** One's own trial. Throws `not_found` for one that they are not to know of, `forbidden` for someone else's. */
export async function requireOwnTrial(actor: Actor, trialId: string): Promise<AccessedTrial> {
  const trial = await TrialModel.findOne({ _id: trialId.toLowerCase(), removed: false }).lean<TrialDoc>();
  const [accessed] = trial ? await readableAmong(actor, [trial]) : [];
  if (!accessed) throw new AppError('not_found');
  if (!canEditTrial(actor, accessed.facts)) throw new AppError('forbidden');
  return accessed;
}
