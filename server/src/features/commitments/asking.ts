import { nextAskDay } from '@sentiers/shared/commitments/asking.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { dayInParis } from '../../platform/calendar/paris-day.ts';
import { journal } from '../../platform/journal/journal.ts';
import { findPeopleOfOrganisation } from '../people/people.queries.ts';
import { planCommitment } from './commitment-changes.ts';
import { askedEvents } from './commitment-tellings.ts';
import { type CommitmentDoc, CommitmentModel } from './commitments.model.ts';

/**
 * Asks the people of those whose day has come how it goes, once for each day. A server that was down does it as it is
 * back: of several days that passed, once.
 */
export async function askHowItGoes(now = new Date()): Promise<void> {
  const today = dayInParis(now);
  const due = await CommitmentModel.find({ removed: false, askOn: { $gt: '', $lte: today } }).lean<
    CommitmentDoc[]
  >();
  for (const commitment of due) await ask(commitment, today);
}

/** One that is changed in this very moment is looked at next time. */
async function ask(commitment: CommitmentDoc, today: string): Promise<void> {
  const personIds = [...(await findPeopleOfOrganisation(commitment.organisationId))];
  try {
    await journal.commit({
      changes: [planCommitment(commitment, { askOn: nextAskDay(commitment, today) })],
      events: () => askedEvents(commitment, personIds),
    });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'revision_conflict') throw error;
  }
}
