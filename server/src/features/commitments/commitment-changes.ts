import type { Change } from '../../platform/journal/types.ts';
import type { CommitmentDoc } from './commitments.model.ts';

/** The journal that carries what an organisation promised. */
export function streamsOf({ organisationId }: Pick<CommitmentDoc, 'organisationId'>): Change['streams'] {
  return [{ kind: 'organisation', id: organisationId }];
}

/** A change of a commitment, refused as `revision_conflict` where it isn't any more what it was read as. */
export function planCommitment(commitment: CommitmentDoc, set: Partial<CommitmentDoc>): Change {
  const { _id, version, level } = commitment;
  return {
    entity: { kind: 'commitment', id: _id },
    streams: streamsOf(commitment),
    write: ({ at }) => ({
      where: { version },
      update: { $set: { levelBefore: level, ...set, changedAt: at } },
    }),
  };
}
