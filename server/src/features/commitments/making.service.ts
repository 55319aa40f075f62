import type { Actor } from '@sentiers/shared/actor.ts';
import { nextAskDay } from '@sentiers/shared/commitments/asking.ts';
import type { Commitment, CommitmentInput, CommitmentSource } from '@sentiers/shared/commitments/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { dayInParis } from '@sentiers/shared/paris-day.ts';
import { canCommit } from '@sentiers/shared/trail/policy.ts';
import { v5 as derivedId } from 'uuid';
import { journal } from '../../platform/journal/journal.ts';
import { receiptId, requestHash } from '../../platform/journal/receipts.ts';
import type { Change, ReceiptRequest } from '../../platform/journal/types.ts';
import { requireModule } from '../cohorts/modules.access.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { requireOrganisation } from '../trails/trails.access.ts';
import { streamsOf } from './commitment-changes.ts';
import { readSource } from './commitment-sources.ts';
import { readableAmong } from './commitments.access.ts';
import { type CommitmentDoc, CommitmentModel } from './commitments.model.ts';
import { presentCommitments } from './commitments.presenter.ts';

const COMMITMENTS = '5d1f6b6e-0e0d-4a8b-9a55-0c8a4b2f7e31';

interface Making {
  organisationId: string;
  clientId: string;
  commitments: readonly CommitmentInput[];
  source: CommitmentSource;
}

/**
 * Promises, in the name of the actor's organisation. Sent again under the same `clientId`, they are the same ones, as
 * they stand by then; and what was decided in a codéveloppement session is kept once, however often it is asked.
 *
 * @throws AppError `not_found`, `forbidden` for who isn't of the organisation; `module_off` where none of their cohorts
 *   has commitments; `invalid_input` for a source that isn't
 *   theirs to read, or several promises of one session; `client_id_conflict`
 */
export async function makeCommitments(actor: Actor, making: Making): Promise<Commitment[]> {
  const { organisation } = await requireOrganisation(actor, making.organisationId, canCommit);
  const source = await readSource(actor, making.source);
  if (source.from === 'codev') {
    if (making.commitments.length > 1) {
      throw new AppError('invalid_input', { fields: [{ path: ['commitments'], reason: 'too_many' }] });
    }
    const kept = await findKeptFrom(source.sheetId);
    if (kept) return presentAll(actor, [kept]);
  }
  const receipt = await receiptOf(actor, making, source);
  const ids = making.commitments.map((_each, index) =>
    derivedId(`${receiptId(receipt)}:${index}`, COMMITMENTS),
  );
  const docs = making.commitments.map((each, index) =>
    newCommitment(each, {
      ...{ _id: ids[index] ?? '', organisationId: organisation._id, personId: actor.personId, source },
    }),
  );
  await commit(actor, docs, receipt);
  return presentAll(actor, await CommitmentModel.find({ _id: { $in: ids }, removed: false }).lean());
}

function newCommitment(
  { text, dueOn, level }: CommitmentInput,
  of: Pick<CommitmentDoc, '_id' | 'organisationId' | 'personId' | 'source'>,
): CommitmentDoc {
  const madeAt = new Date();
  const madeOn = dayInParis(madeAt);
  const state = 'open';
  return {
    ...of,
    ...{ text, dueOn, madeOn, level, levelBefore: level, madeAt, state, checkIns: [] },
    askOn: nextAskDay({ madeOn, dueOn, state }, madeOn),
    ...{ removed: false, revision: 1, changedAt: madeAt, version: 0 },
  };
}

async function commit(actor: Actor, docs: readonly CommitmentDoc[], receipt: ReceiptRequest): Promise<void> {
  const changes = docs.map(
    (doc): Change => ({
      entity: { kind: 'commitment', id: doc._id },
      streams: streamsOf(doc),
      write: ({ at }) => ({ insert: { ...doc, madeAt: at, changedAt: at } }),
    }),
  );
  const [first, ...others] = changes;
  const organisationId = docs[0]?.organisationId ?? '';
  if (!first) return;
  await journal.commit<CommitmentDoc>({
    receipt,
    authorise: async () => {
      const standing = await loadActor(actor.personId);
      await requireOrganisation(standing, organisationId, canCommit);
      await requireModule(standing, 'commitments');
    },
    changes: [first, ...others],
    events: () => [],
  });
}

/** What was promised from a session, if it was and stands. */
function findKeptFrom(sheetId: string): Promise<CommitmentDoc | null> {
  return CommitmentModel.findOne({ 'source.sheetId': sheetId, removed: false }).lean<CommitmentDoc>();
}

/** Of a session's, one for each time that it was taken back: two taps at once are one promise. */
async function receiptOf(actor: Actor, making: Making, source: CommitmentSource): Promise<ReceiptRequest> {
  const { clientId, commitments, organisationId } = making;
  const authorId = actor.personId;
  if (source.from !== 'codev') {
    const asked = { commitments, organisationId: organisationId.toLowerCase(), source };
    return { authorId, clientId, hash: requestHash(asked) };
  }
  const { sheetId } = source;
  const before = await CommitmentModel.countDocuments({ 'source.sheetId': sheetId, removed: true });
  return { authorId, clientId: `codev:${sheetId}:${before}`, hash: sheetId };
}

async function presentAll(actor: Actor, docs: readonly CommitmentDoc[]): Promise<Commitment[]> {
  const inOrder = docs.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  return presentCommitments(actor, await readableAmong(actor, inOrder));
}
