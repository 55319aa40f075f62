import { AppError } from '@sentiers/shared/errors.ts';
import { dayInParis } from '../../platform/calendar/paris-day.ts';
import { journal } from '../../platform/journal/journal.ts';
import { planTrial } from './trial-changes.ts';
import { type TrialDoc, TrialModel } from './trials.model.ts';

/**
 * Asks those whose day has come how it went, once for each date, while nobody knows. A server that was down does it as
 * it is back.
 */
export async function askWhatBecame(now = new Date()): Promise<void> {
  const today = dayInParis(now);
  const due = await TrialModel.find({
    ...{ result: 'going', removed: false },
    reportOn: { $gt: '', $lte: today },
    $expr: { $ne: ['$remindedFor', '$reportOn'] },
  }).lean<TrialDoc[]>();
  for (const trial of due) await ask(trial);
}

/** One that is changed in this very moment is looked at next time. */
async function ask(trial: TrialDoc): Promise<void> {
  const { _id: trialId, experienceId, personId, reportOn } = trial;
  if (reportOn === null) return;
  try {
    await journal.commit({
      changes: [planTrial(trial, { remindedFor: reportOn })],
      events: () => [{ type: 'trial.due', data: { trialId, experienceId, personId, reportOn } }],
    });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'revision_conflict') throw error;
  }
}
