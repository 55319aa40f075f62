import type { Actor } from '@sentiers/shared/actor.ts';
import type { Commitment } from '@sentiers/shared/commitments/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { journal } from '../../platform/journal/journal.ts';
import { againstOthers } from './against-others.ts';
import { planCommitment } from './commitment-changes.ts';
import { explainedEvents, findWhoHelps } from './commitment-tellings.ts';
import { type AccessedCommitment, authoriseKeeping, requireOwnCommitment } from './commitments.access.ts';
import type { CheckInDoc, CommitmentDoc } from './commitments.model.ts';
import { loadCommitment } from './commitments.queries.ts';

export interface AddingWhy {
  commitmentId: string;
  checkInId: string;
  /** That of the check-in, as it was read. */
  revision: number;
  why: string;
}

/**
 * Completes what the actor answered by one tap with why it goes so; the same why again is one. Who was told that it is
 * blocked learns why, as long as nothing else was answered since.
 *
 * @throws AppError `not_found`, `forbidden` for another organisation's; `invalid_input` for a check-in that isn't the
 *   actor's own; `revision_conflict` where it says another why by now
 */
export async function addWhy(actor: Actor, { commitmentId, ...adding }: AddingWhy): Promise<Commitment> {
  const isSaid = await againstOthers(async () => {
    const accessed = await requireOwnCommitment(actor, commitmentId);
    const said = ownCheckIn(actor, accessed.commitment, adding.checkInId);
    if (said.why === adding.why) return true;
    // Asked again, this would stay so: it is not thrown where a try follows.
    if ((said.revision ?? 1) !== adding.revision) return false;
    await complete(actor, accessed, { ...said, why: adding.why, revision: adding.revision + 1 });
    return true;
  });
  if (!isSaid) throw new AppError('revision_conflict');
  return loadCommitment(actor, commitmentId);
}

async function complete(actor: Actor, accessed: AccessedCommitment, said: CheckInDoc): Promise<void> {
  const { commitment } = accessed;
  const last = commitment.checkIns.at(-1);
  const isLast = last !== undefined && isSame(last, said);
  const told = isLast && said.state === 'blocked' ? await findWhoHelps(accessed) : [];
  const checkIns = commitment.checkIns.map((each) => (isSame(each, said) ? said : each));
  await journal.commit<CommitmentDoc>({
    authorise: authoriseKeeping(actor, commitment._id),
    changes: [planCommitment(commitment, { checkIns })],
    events: () => explainedEvents({ commitment, told }, { by: actor.personId, why: said.why }),
  });
}

/** What someone answered, under its id. Throws `invalid_input` where it isn't theirs. */
export function ownCheckIn(
  { personId }: Pick<Actor, 'personId'>,
  { checkIns }: CommitmentDoc,
  checkInId: string,
): CheckInDoc {
  const own = checkIns.find((each) => isSame(each, { id: checkInId.toLowerCase(), personId }));
  if (own) return own;
  throw new AppError('invalid_input', { fields: [{ path: ['checkInId'], reason: 'unknown_value' }] });
}

type Identity = Pick<CheckInDoc, 'id' | 'personId'>;

/** Ids are chosen by who sends: two people's may be the same. */
function isSame(one: Identity, other: Identity): boolean {
  return one.id === other.id && one.personId === other.personId;
}
