import { isDeepStrictEqual } from 'node:util';
import { canWriteInAccompaniment } from '@sentiers/shared/accompaniments/policy.ts';
import type { Accompaniment } from '@sentiers/shared/accompaniments/schema.ts';
import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { journal } from '../../platform/journal/journal.ts';
import { planAccompaniment } from './accompaniment-changes.ts';
import { authorise, requireAccompaniment } from './accompaniments.access.ts';
import type { AccompanimentDoc } from './accompaniments.model.ts';
import { settleCompanionsRights } from './companions-rights.service.ts';
import { getAccompaniment } from './reading.queries.ts';

/**
 * Says what comes next, and by when; null: nothing. The same again, whose answer was lost, is done already.
 *
 * @throws AppError `not_found`, `forbidden` once it ended; `revision_conflict` where it isn't any more what was read
 */
export async function setNextStep(
  actor: Actor,
  input: { accompanimentId: string; revision: number; nextStep: Omit<NextStep, 'by'> | null },
): Promise<Accompaniment> {
  const { accompaniment } = await requireAccompaniment(actor, input.accompanimentId, canWriteInAccompaniment);
  const { _id, revision } = accompaniment;
  const nextStep = input.nextStep && { ...input.nextStep, by: actor.personId };
  const isDone = revision === input.revision + 1 && isDeepStrictEqual(accompaniment.nextStep, nextStep);
  if (!isDone && revision !== input.revision) throw new AppError('revision_conflict');
  if (!isDone) {
    await journal.commit({
      authorise: authorise(actor, _id, canWriteInAccompaniment),
      changes: [planAccompaniment(accompaniment, () => ({ nextStep }))],
    });
  }
  return getAccompaniment(actor, _id);
}

type NextStep = NonNullable<AccompanimentDoc['nextStep']>;

/**
 * Ends an accompaniment: its people read it still, and those who accompanied read no more what the organisation tells its
 * incubator. Throws `not_found`, `forbidden` once it ended, `revision_conflict`.
 */
export async function endAccompaniment(actor: Actor, accompanimentId: string): Promise<Accompaniment> {
  const { accompaniment } = await requireAccompaniment(actor, accompanimentId, canWriteInAccompaniment);
  const { _id, organisationId } = accompaniment;
  const subject = { kind: 'accompaniment', id: _id } as const;
  await journal.commit({
    authorise: authorise(actor, _id, canWriteInAccompaniment),
    changes: [planAccompaniment(accompaniment, (at) => ({ endedAt: at, handover: null }))],
    events: () => [
      { type: 'accompaniment.people-changed', data: { accompanimentId: _id, organisationId } },
      { type: 'journey.settled', data: { reasons: ['handover-asked'], personIds: null, subject } },
    ],
  });
  await settleCompanionsRights(organisationId);
  return getAccompaniment(actor, _id);
}
