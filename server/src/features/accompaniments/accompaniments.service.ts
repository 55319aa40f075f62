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

/** Tries a change again on what stands by then: two people who say different things at once both say them. */
const ATTEMPTS = 5;

/** Says what comes next, and by when; null: nothing. Throws `not_found`, `forbidden` once it ended. */
export async function setNextStep(
  actor: Actor,
  { accompanimentId, nextStep }: { accompanimentId: string; nextStep: Omit<NextStep, 'by'> | null },
): Promise<Accompaniment> {
  const next = nextStep && { ...nextStep, by: actor.personId };
  for (let attempt = 1; ; attempt += 1) {
    const { accompaniment } = await requireAccompaniment(actor, accompanimentId, canWriteInAccompaniment);
    try {
      await journal.commit({
        authorise: authorise(actor, accompaniment._id, canWriteInAccompaniment),
        changes: [planAccompaniment(accompaniment, () => ({ nextStep: next }))],
      });
      return getAccompaniment(actor, accompaniment._id);
    } catch (error) {
      const isLate = error instanceof AppError && error.code === 'revision_conflict';
      if (!isLate || attempt === ATTEMPTS) throw error;
    }
  }
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
