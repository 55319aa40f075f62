import { v7 as newId } from 'uuid';
import { type CommitmentDoc, CommitmentModel } from '../../features/commitments/commitments.model.ts';

/** What an organisation promised its cohort, unless told otherwise. */
export async function buildCommitment(
  organisationId: string,
  fields: Partial<CommitmentDoc> = {},
): Promise<CommitmentDoc> {
  const madeAt = new Date();
  const commitment: CommitmentDoc = {
    ...{ _id: newId(), organisationId, personId: newId(), text: 'Rencontrer deux maires' },
    ...{ dueOn: '2027-03-01', madeOn: '2026-11-01', level: 'cohort', levelBefore: 'cohort' },
    ...{ source: { from: 'anytime' }, madeAt, state: 'open', checkIns: [], askOn: null },
    ...{ removed: false, revision: 1, changedAt: madeAt, version: 1 },
    ...fields,
  };
  await CommitmentModel.insertOne(commitment);
  return commitment;
}
