import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canCreateSeminar, canManageSeminar } from '@sentiers/shared/seminars/policy.ts';
import type { Seminar, SeminarInput } from '@sentiers/shared/seminars/schema.ts';
import { v7 as newId } from 'uuid';
import { journal } from '../../platform/journal/journal.ts';
import { requestHash } from '../../platform/journal/receipts.ts';
import { channelsChanged } from '../channels/channels.access.ts';
import { planSeminarChannel, planSeminarChannelOpening } from '../channels/seminar-channels.access.ts';
import { requireCohort } from '../cohorts/cohorts.access.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { isNear } from './reminding.ts';
import { changeSeminar, withPlaces } from './seminar-changes.ts';
import { claimDocuments } from './seminar-documents.ts';
import { movedBetween } from './seminar-moves.ts';
import { requireSeminar } from './seminars.access.ts';
import type { SeminarDoc } from './seminars.model.ts';
import { loadSeminar, present } from './seminars.queries.ts';

/**
 * Prepares a seminar, with its channel: only who prepares it reads it until it is announced. The same `clientId` again
 * answers the same one, however it stands by then.
 *
 * @throws AppError `not_found`, `forbidden`, `client_id_conflict`; `invalid_input` for a document that can't be shown
 */
export async function createSeminar(
  actor: Actor,
  { cohortId, clientId, seminar }: { cohortId: string; clientId: string; seminar: SeminarInput },
): Promise<Seminar> {
  const { personId } = actor;
  await requireCohort(actor, cohortId, canCreateSeminar);
  const { _id: id, channelId, ...doc } = newSeminar(personId, cohortId, seminar);
  const { entity } = await journal.commit<SeminarDoc>({
    receipt: { authorId: personId, clientId, hash: requestHash({ cohortId, seminar }) },
    authorise: async () => {
      await requireCohort(await loadActor(personId), cohortId, canCreateSeminar);
      await claimDocuments(personId, doc.items, []);
    },
    changes: [
      {
        entity: { kind: 'seminar', id },
        streams: [{ kind: 'channel', id: channelId }],
        write: ({ at, version }) => ({
          insert: { ...doc, _id: id, channelId, createdAt: at, changedAt: at, version },
        }),
      },
      planSeminarChannel({ id: channelId, cohortId }),
    ],
  });
  return loadSeminar(actor, entity.id);
}

/**
 * Corrects a seminar, whole. Where there are more places than before, who waits gets them; where there are fewer, nobody
 * loses theirs. Those who come or wait are told that it is at another time or elsewhere.
 *
 * @throws AppError `revision_conflict` with what stands now, `seminar_cancelled`; `invalid_input` for a document that
 *   can't be shown
 */
export async function updateSeminar(
  actor: Actor,
  { seminarId, revision, seminar: input }: { seminarId: string; revision: number; seminar: SeminarInput },
): Promise<Seminar> {
  const { facts } = await requireSeminar(actor, seminarId, canManageSeminar);
  await changeSeminar(
    seminarId,
    async (seminar) => {
      if (seminar.state === 'cancelled') throw new AppError('seminar_cancelled');
      if (seminar.revision !== revision) {
        throw new AppError('revision_conflict', { current: await present(actor, { seminar, facts }) });
      }
      const content = contentOf(input);
      await claimDocuments(actor.personId, content.items, seminar.items);
      const now = new Date();
      const { set, events = [] } = withPlaces({ ...seminar, ...content }, seminar, now);
      const moved = movedBetween(seminar, content, { by: actor.personId, now });
      return {
        set: { ...content, ...set, ...changedNow(actor, revision, now) },
        events: [...events, ...moved],
      };
    },
    manager(actor, seminarId),
  );
  return loadSeminar(actor, seminarId);
}

/** Makes it known: its channel is open to the cohort with it. What is known already stays so. Throws `seminar_cancelled`. */
export async function announceSeminar(actor: Actor, seminarId: string): Promise<Seminar> {
  await requireSeminar(actor, seminarId, canManageSeminar);
  const { channelId } = await changeSeminar(
    seminarId,
    ({ state, channelId, startsAt, revision }) => {
      if (state === 'cancelled') throw new AppError('seminar_cancelled');
      if (state === 'announced') return null;
      const now = new Date();
      return {
        set: {
          state: 'announced',
          announcedAt: now,
          ...changedNow(actor, revision, now),
          // Whoever registers for what is so near needs no reminder.
          remindedFor: isNear(startsAt, now) ? startsAt : null,
        },
        also: [planSeminarChannelOpening(channelId)],
        events: [{ type: 'seminar.announced', data: { seminarId, channelId, by: actor.personId } }],
      };
    },
    manager(actor, seminarId),
  );
  channelsChanged([channelId]);
  return loadSeminar(actor, seminarId);
}

/**
 * Cancels it, for good; those who come or wait are told, with the reason.
 *
 * @throws AppError `seminar_not_announced` of a draft, which is removed instead; `seminar_cancelled` where it was so
 *   already, for another reason
 */
export async function cancelSeminar(
  actor: Actor,
  { seminarId, reason }: { seminarId: string; reason: string },
): Promise<Seminar> {
  await requireSeminar(actor, seminarId, canManageSeminar);
  const by = actor.personId;
  await changeSeminar(
    seminarId,
    ({ state, cancellation, revision, channelId, registered, waiting }) => {
      if (state === 'draft') throw new AppError('seminar_not_announced');
      if (cancellation?.reason === reason) return null;
      if (state === 'cancelled') throw new AppError('seminar_cancelled');
      const at = new Date();
      const personIds = [...registered, ...waiting].map(({ personId }) => personId);
      return {
        set: {
          state: 'cancelled',
          cancellation: { at, by, reason },
          ...changedNow(actor, revision, at),
        },
        events: [{ type: 'seminar.cancelled', data: { seminarId, channelId, personIds, by, reason } }],
      };
    },
    manager(actor, seminarId),
  );
  return loadSeminar(actor, seminarId);
}

function manager({ personId }: Actor, seminarId: string): () => Promise<void> {
  return async () => {
    await requireSeminar(await loadActor(personId), seminarId, canManageSeminar);
  };
}

/** Whoever corrects the same revision is told of this one. */
function changedNow({ personId: changedBy }: Actor, revision: number, changedAt: Date) {
  return { revision: revision + 1, changedAt, changedBy };
}

function newSeminar(createdBy: string, cohortId: string, input: SeminarInput): SeminarDoc {
  const now = new Date();
  return {
    _id: newId(),
    cohortId,
    channelId: newId(),
    state: 'draft',
    ...contentOf(input),
    ...{ registered: [], waiting: [], createdBy, createdAt: now, announcedAt: null, cancellation: null },
    ...{ revision: 1, changedAt: now, changedBy: null, remindedFor: null, version: 0 },
  };
}

/** What is written of a seminar, as it is stored. */
function contentOf({ startsAt, endsAt, place, registration, items, ...words }: SeminarInput) {
  const span = (of: { startsAt: string; endsAt: string }) => ({
    startsAt: new Date(of.startsAt),
    endsAt: new Date(of.endsAt),
  });
  return {
    ...words,
    ...span({ startsAt, endsAt }),
    ...place,
    limit: registration.limit,
    closesAt: registration.closesAt === null ? null : new Date(registration.closesAt),
    items: items.map((item) => ({
      ...item,
      ...span(item),
      id: item.id.toLowerCase(),
      documentIds: item.documentIds.map((id) => id.toLowerCase()),
    })),
  } satisfies Partial<SeminarDoc>;
}
