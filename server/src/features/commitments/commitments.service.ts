import type { Actor } from '@sentiers/shared/actor.ts';
import { nextAskDay } from '@sentiers/shared/commitments/asking.ts';
import { canKeepCommitment } from '@sentiers/shared/commitments/policy.ts';
import type { CheckInState, Commitment, CommitmentInput } from '@sentiers/shared/commitments/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { dayInParis } from '@sentiers/shared/paris-day.ts';
import { journal } from '../../platform/journal/journal.ts';
import { requestHash } from '../../platform/journal/receipts.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { againstOthers } from './against-others.ts';
import { planCommitment } from './commitment-changes.ts';
import { answeredEvents, findWhoHelps, movedEvents, removedEvents } from './commitment-tellings.ts';
import { authoriseKeeping, requireOwnCommitment, withFacts } from './commitments.access.ts';
import { type CommitmentDoc, CommitmentModel } from './commitments.model.ts';
import { loadCommitment } from './commitments.queries.ts';

/**
 * Corrects what was promised, by when, or who reads it.
 *
 * @throws AppError `not_found`, `forbidden` for another organisation's; `revision_conflict`
 */
export async function updateCommitment(
  actor: Actor,
  {
    commitmentId,
    revision,
    commitment: input,
  }: {
    commitmentId: string;
    revision: number;
    commitment: CommitmentInput;
  },
): Promise<Commitment> {
  const accessed = await requireOwnCommitment(actor, commitmentId);
  const { commitment } = accessed;
  if (commitment.revision !== revision) throw new AppError('revision_conflict');
  const { text, dueOn, level } = input;
  const { madeOn, state } = commitment;
  const askOn =
    dueOn === commitment.dueOn
      ? commitment.askOn
      : nextAskDay({ madeOn, dueOn, state }, dayInParis(new Date()));
  await journal.commit<CommitmentDoc>({
    authorise: authoriseKeeping(actor, commitment._id),
    changes: [planCommitment(commitment, { text, dueOn, level, askOn, revision: revision + 1 })],
    events: () => (dueOn === commitment.dueOn ? [] : movedEvents(commitment)),
  });
  return loadCommitment(actor, commitment._id);
}

/** Takes back what was promised by mistake; twice is once. Throws `not_found`, `forbidden`. */
export async function removeCommitment(actor: Actor, commitmentId: string): Promise<void> {
  await againstOthers(async () => {
    const found = await CommitmentModel.findById(commitmentId.toLowerCase()).lean<CommitmentDoc>();
    const [accessed] = found ? await withFacts([found]) : [];
    const isTheirs = accessed !== undefined && canKeepCommitment(actor, accessed.facts);
    if (isTheirs && accessed.commitment.removed) return;
    const { commitment, facts } = await requireOwnCommitment(actor, commitmentId);
    await journal.commit({
      // Asked of what was read: someone else may take it back in this very moment.
      authorise: async () => {
        if (!canKeepCommitment(await loadActor(actor.personId), facts)) throw new AppError('forbidden');
      },
      changes: [planCommitment(commitment, { removed: true, askOn: null })],
      events: () => removedEvents(commitment),
    });
  });
}

export interface CheckingIn {
  commitmentId: string;
  clientId: string;
  state: CheckInState;
  why: string;
}

/**
 * Says where it stands: nobody is asked any more until its next day, and where it is blocked, who may help is told. The
 * same `clientId` again is the same word.
 *
 * @throws AppError `not_found`, `forbidden` for another organisation's; `client_id_conflict`
 */
export function checkIn(actor: Actor, given: CheckingIn): Promise<Commitment> {
  return againstOthers(() => checkInOnce(actor, given));
}

async function checkInOnce(
  actor: Actor,
  { commitmentId, clientId, state, why }: CheckingIn,
): Promise<Commitment> {
  const { personId } = actor;
  const accessed = await requireOwnCommitment(actor, commitmentId);
  const { commitment } = accessed;
  const said = { id: clientId.toLowerCase(), state, why, personId, at: new Date(), revision: 1 };
  const told = state === 'blocked' ? await findWhoHelps(accessed) : [];
  const { madeOn, dueOn } = commitment;
  await journal.commit<CommitmentDoc>({
    receipt: {
      ...{ authorId: personId, clientId },
      hash: requestHash({ commitmentId: commitment._id, state, why }),
    },
    authorise: authoriseKeeping(actor, commitment._id),
    changes: [
      planCommitment(commitment, {
        ...{ state, checkIns: [...commitment.checkIns, said], revision: commitment.revision + 1 },
        askOn: nextAskDay({ madeOn, dueOn, state }, dayInParis(said.at)),
      }),
    ],
    events: () => answeredEvents({ commitment, told }, { state, by: personId, why }),
  });
  return loadCommitment(actor, commitment._id);
}
