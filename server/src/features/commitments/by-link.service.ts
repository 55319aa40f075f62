import type { Actor } from '@sentiers/shared/actor.ts';
import { canKeepCommitment } from '@sentiers/shared/commitments/policy.ts';
import type { CheckIn, CheckInState, CommitmentState } from '@sentiers/shared/commitments/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { readCheckIn } from './check-in-token.ts';
import { findCommitment } from './commitments.access.ts';
import type { CommitmentDoc } from './commitments.model.ts';
import { presentSaid } from './commitments.presenter.ts';
import { checkIn } from './commitments.service.ts';
import { addWhy, ownCheckIn } from './why.service.ts';

interface LinkAnswer {
  state: CommitmentState;
  checkIn: Omit<CheckIn, 'by' | 'at'>;
}

/** What the link of a mail leads to. Throws `link_expired` as `requireByLink` does. */
export async function inspectLink(
  token: string,
): Promise<{ commitmentId: string; text: string; dueOn: string; state: CommitmentState }> {
  const { commitment } = await requireByLink(token);
  const { _id: commitmentId, text, dueOn, state } = commitment;
  return { commitmentId, text, dueOn, state };
}

/** Says where it stands, as whoever the mail was for. Throws as `requireByLink` and `checkIn` do. */
export async function checkInByLink({
  token,
  ...said
}: {
  token: string;
  clientId: string;
  state: CheckInState;
  why: string;
}): Promise<LinkAnswer> {
  const { actor, commitment } = await requireByLink(token);
  await checkIn(actor, { ...said, commitmentId: commitment._id });
  return answered(token, said.clientId);
}

/** Says why, of what was answered as the same person. Throws as `requireByLink` and `addWhy` do. */
export async function addWhyByLink({
  token,
  ...adding
}: {
  token: string;
  checkInId: string;
  revision: number;
  why: string;
}): Promise<LinkAnswer> {
  const { actor, commitment } = await requireByLink(token);
  await addWhy(actor, { ...adding, commitmentId: commitment._id });
  return answered(token, adding.checkInId);
}

/** How it stands, and what its person said under this id. */
async function answered(token: string, checkInId: string): Promise<LinkAnswer> {
  const { actor, commitment } = await requireByLink(token);
  return { state: commitment.state, checkIn: presentSaid(ownCheckIn(actor, commitment, checkInId)) };
}

/**
 * Whose link it is, and to which commitment, as long as they are of its organisation. Throws `link_expired` for a link that
 * isn't ours, a commitment that is no more, and who left or is suspended: nothing tells which.
 */
async function requireByLink(token: string): Promise<{ actor: Actor; commitment: CommitmentDoc }> {
  const { commitmentId, personId } = readCheckIn(token);
  const [actor, accessed] = await Promise.all([loadActor(personId), findCommitment(commitmentId)]);
  if (!accessed || !canKeepCommitment(actor, accessed.facts)) throw new AppError('link_expired');
  return { actor, commitment: accessed.commitment };
}
