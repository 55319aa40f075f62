import type { Actor } from '@sentiers/shared/actor.ts';
import type { Commitment } from '@sentiers/shared/commitments/schema.ts';
import { readCohort } from '../cohorts/cohorts.access.ts';
import { listOrganisationsOfCohort } from '../organisations/organisations.queries.ts';
import { findOrganisationOf } from '../people/people.queries.ts';
import { type AccessedCommitment, readableAmong, readCommitment } from './commitments.access.ts';
import { type CommitmentDoc, CommitmentModel } from './commitments.model.ts';
import { presentCommitments } from './commitments.presenter.ts';

/** What the actor's organisation promised, what is due first at the top; nothing for who is of none. */
export async function listOwnCommitments(actor: Actor): Promise<Commitment[]> {
  const organisationId = await findOrganisationOf(actor.personId);
  if (organisationId === null) return [];
  return presentCommitments(actor, await loadReadable(actor, [organisationId]));
}

/** What a cohort's organisations promised, as far as the actor may read it. Throws `not_found`. */
export async function loadBoard(actor: Actor, cohortId: string): Promise<Commitment[]> {
  const { _id } = await readCohort(actor, cohortId.toLowerCase());
  const organisations = await listOrganisationsOfCohort(_id);
  return presentCommitments(
    actor,
    await loadReadable(
      actor,
      organisations.map((each) => each._id),
    ),
  );
}

/** One commitment. Throws `not_found`. */
export async function loadCommitment(actor: Actor, commitmentId: string): Promise<Commitment> {
  const [shown] = await presentCommitments(actor, [await readCommitment(actor, commitmentId)]);
  if (!shown) throw new Error(`${commitmentId} has no organisation`);
  return shown;
}

/** The commitments of these organisations that the actor reads, what is due first at the top. */
export async function loadReadable(
  actor: Actor,
  organisationIds: readonly string[],
): Promise<AccessedCommitment[]> {
  const found = await CommitmentModel.find({ organisationId: { $in: [...organisationIds] }, removed: false })
    .sort({ dueOn: 1, _id: 1 })
    .lean<CommitmentDoc[]>();
  return readableAmong(actor, found);
}
