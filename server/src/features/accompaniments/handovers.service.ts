import {
  canAnswerHandover,
  canHandOver,
  canWithdrawHandover,
} from '@sentiers/shared/accompaniments/policy.ts';
import type { Accompaniment, Side } from '@sentiers/shared/accompaniments/schema.ts';
import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { NewDomainEvent } from '../../platform/journal/events.ts';
import { journal } from '../../platform/journal/journal.ts';
import { requestHash } from '../../platform/journal/receipts.ts';
import { everyoneOf, planAccompaniment, planInsert, tell } from './accompaniment-changes.ts';
import { type AccessedAccompaniment, authorise, requireAccompaniment } from './accompaniments.access.ts';
import type { AccompanimentDoc, CompanionDoc, HandoverDoc } from './accompaniments.model.ts';
import { settleCompanionsRights } from './companions-rights.service.ts';
import type { NotebookEntryDoc } from './notebook.model.ts';
import { incubatorsOf, knownCompanions } from './possible-companions.ts';
import { getAccompaniment } from './reading.queries.ts';

interface Asking {
  accompanimentId: string;
  clientId: string;
  toPersonId: string;
  side: Side;
  words: string;
  notebook: HandoverDoc['notebook'];
}

/**
 * Proposes that someone else accompanies in the actor's place: the organisation says whether. One at a time; what the
 * same person proposes afterwards takes the place of what they proposed before.
 *
 * @throws AppError `not_found`, `forbidden`; `invalid_input` for someone who can't come, or is there already;
 *   `revision_conflict` where another one waits
 */
export async function askHandover(actor: Actor, input: Asking): Promise<Accompaniment> {
  const accessed = await requireAccompaniment(actor, input.accompanimentId, canHandOver);
  const { accompaniment, facts } = accessed;
  const toPersonId = input.toPersonId.toLowerCase();
  const known = await knownCompanions(actor, [toPersonId], facts.peopleIds);
  if (!known.has(toPersonId) || facts.companionIds.includes(toPersonId)) throw unknown('toPersonId');
  const isOthers = accompaniment.handover !== null && accompaniment.handover.by !== actor.personId;
  if (isOthers) throw new AppError('revision_conflict');
  const { clientId, side, words, notebook } = input;
  const handover = { id: clientId.toLowerCase(), by: actor.personId, toPersonId, side, words, notebook };
  const { _id } = accompaniment;
  await journal.commit({
    receipt: {
      ...{ authorId: actor.personId, clientId },
      hash: requestHash({ accompanimentId: _id, toPersonId, side, words, notebook }),
    },
    authorise: authorise(actor, _id, canHandOver),
    changes: [planAccompaniment(accompaniment, (at) => ({ handover: { ...handover, at } }))],
    // Where another one of theirs waited, its line does.
    events: () =>
      accompaniment.handover === null
        ? [tell('handover-asked', _id, { personIds: facts.peopleIds, by: actor.personId })]
        : [],
  });
  return getAccompaniment(actor, _id);
}

/**
 * The organisation's answer. With a yes, who comes reads the notebook from its beginning or from now on, and what who
 * leaves wrote for them; who leaves reads nothing more of it.
 *
 * @throws AppError `not_found`, `forbidden`; `invalid_input` where this is not what waits; `revision_conflict`
 */
export async function answerHandover(
  actor: Actor,
  {
    accompanimentId,
    handoverId,
    answer,
  }: { accompanimentId: string; handoverId: string; answer: 'yes' | 'no' },
): Promise<Accompaniment> {
  const accessed = await requireAccompaniment(actor, accompanimentId, canAnswerHandover);
  const { _id } = accessed.accompaniment;
  const { handover } = accessed.accompaniment;
  if (handover?.id !== handoverId.toLowerCase()) throw unknown('handoverId');
  if (answer === 'yes') await takeOver(actor, accessed, handover);
  else {
    await journal.commit({
      authorise: authorise(actor, _id, canAnswerHandover),
      changes: [planAccompaniment(accessed.accompaniment, () => ({ handover: null }))],
      events: () => [settled(_id)],
    });
  }
  return getAccompaniment(actor, _id);
}

/**
 * Takes back what the actor proposed, as long as it waits: nobody is asked any more. Twice is once, and what was declined
 * meanwhile is over as well.
 *
 * @throws AppError `not_found` once it was accepted, `forbidden` where another one's waits; `invalid_input` where another
 *   one of theirs does; `revision_conflict`
 */
export async function withdrawHandover(
  actor: Actor,
  { accompanimentId, handoverId }: { accompanimentId: string; handoverId: string },
): Promise<Accompaniment> {
  const { accompaniment } = await requireAccompaniment(actor, accompanimentId, canWithdrawHandover);
  const { _id, handover } = accompaniment;
  if (handover !== null) {
    if (handover.id !== handoverId.toLowerCase()) throw unknown('handoverId');
    await journal.commit({
      authorise: authorise(actor, _id, canWithdrawHandover),
      changes: [planAccompaniment(accompaniment, () => ({ handover: null }))],
      events: () => [settled(_id)],
    });
  }
  return getAccompaniment(actor, _id);
}

async function takeOver(actor: Actor, accessed: AccessedAccompaniment, handover: HandoverDoc): Promise<void> {
  const { accompaniment } = accessed;
  const { _id, organisationId } = accompaniment;
  const incubatorId = (await incubatorsOf([handover.toPersonId])).get(handover.toPersonId) ?? null;
  const personIds = [...everyoneOf(accessed).filter((id) => id !== handover.by), handover.toPersonId];
  await journal.commit({
    authorise: authorise(actor, _id, canAnswerHandover),
    changes: [
      planAccompaniment(accompaniment, (at) => ({
        companions: handedOver(accompaniment, { handover, incubatorId, at }),
        ...{ handover: null, leaving: [handover.by] },
      })),
      planInsert('accompaniment-entry', (at) => pageOf(accompaniment, handover, at)),
    ],
    events: () => [
      { type: 'accompaniment.people-changed', data: { accompanimentId: _id, organisationId } },
      settled(_id),
      goneFrom(_id, handover.by),
      tell('accompaniment-joined', _id, { personIds, by: actor.personId }),
    ],
  });
  await settleCompanionsRights(organisationId);
}

function handedOver(
  { companions }: AccompanimentDoc,
  { handover, incubatorId, at }: { handover: HandoverDoc; incubatorId: string | null; at: Date },
): CompanionDoc[] {
  const { by, toPersonId, side, notebook } = handover;
  const stayed = companions.map((each) =>
    each.personId === by && each.until === null ? { ...each, until: at } : each,
  );
  const readsFrom = notebook === 'from-now' ? at : null;
  return [...stayed, { personId: toPersonId, side, incubatorId, since: at, until: null, readsFrom }];
}

/** What who leaves wrote for who comes is the first page that these read. */
function pageOf(
  { _id, organisationId }: AccompanimentDoc,
  handover: HandoverDoc,
  at: Date,
): NotebookEntryDoc {
  return {
    // One of its own for each handover: a page is made of it once.
    ...{ _id: handover.id, organisationId, accompanimentId: _id, by: handover.by, at, editedAt: null },
    ...{ body: handover.words, removed: false, revision: 1, version: 0 },
  };
}

function settled(id: string): NewDomainEvent {
  const subject = { kind: 'accompaniment', id } as const;
  return { type: 'journey.settled', data: { reasons: ['handover-asked'], personIds: null, subject } };
}

/** Nothing of it waits any more for who left. */
function goneFrom(id: string, personId: string): NewDomainEvent {
  const reasons = ['accompaniment-joined', 'accompaniment-noted', 'accompaniment-meeting'] as const;
  const subject = { kind: 'accompaniment', id } as const;
  return { type: 'journey.settled', data: { reasons, personIds: [personId], subject } };
}

function unknown(field: string): AppError {
  return new AppError('invalid_input', { fields: [{ path: [field], reason: 'unknown_value' }] });
}
