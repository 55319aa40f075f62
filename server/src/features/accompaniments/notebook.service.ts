import { canWriteInAccompaniment } from '@sentiers/shared/accompaniments/policy.ts';
import type { Accompaniment } from '@sentiers/shared/accompaniments/schema.ts';
import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { v7 as newId } from 'uuid';
import { journal } from '../../platform/journal/journal.ts';
import { requestHash } from '../../platform/journal/receipts.ts';
import { everyoneOf, planInsert, planWithin, tell } from './accompaniment-changes.ts';
import { authorise, requireAccompaniment } from './accompaniments.access.ts';
import { readsEntry, readsFrom } from './companions.ts';
import { type NotebookEntryDoc, NotebookEntryModel } from './notebook.model.ts';
import { getAccompaniment } from './reading.queries.ts';

/** Writes a page of the notebook; under the same `clientId` it is one. Throws `not_found`, `forbidden` once it ended. */
export async function addEntry(
  actor: Actor,
  { accompanimentId, clientId, body }: { accompanimentId: string; clientId: string; body: string },
): Promise<Accompaniment> {
  const accessed = await requireAccompaniment(actor, accompanimentId, canWriteInAccompaniment);
  const { _id, organisationId } = accessed.accompaniment;
  const by = actor.personId;
  const doc: NotebookEntryDoc = {
    ...{ _id: newId(), organisationId, accompanimentId: _id, by, at: new Date(), editedAt: null },
    ...{ body, removed: false, revision: 1, version: 0 },
  };
  await journal.commit({
    receipt: { authorId: by, clientId, hash: requestHash({ accompanimentId: _id, body }) },
    authorise: authorise(actor, _id, canWriteInAccompaniment),
    changes: [planInsert('accompaniment-entry', (at) => ({ ...doc, at }))],
    events: () => [tell('accompaniment-noted', _id, { personIds: everyoneOf(accessed), by })],
  });
  return getAccompaniment(actor, _id);
}

/**
 * Corrects a page that the actor wrote. The same again, whose answer was lost, is done already.
 *
 * @throws AppError `not_found`; `forbidden` for someone else's; `invalid_input` where there is no such page;
 *   `revision_conflict`
 */
export async function editEntry(
  actor: Actor,
  input: { accompanimentId: string; entryId: string; revision: number; body: string },
): Promise<Accompaniment> {
  const entry = await requireEntry(actor, input);
  if (!entry || entry.removed) throw notAnEntry();
  const { revision, body } = input;
  const isDone = entry.revision === revision + 1 && entry.body === body;
  if (!isDone && entry.revision !== revision) throw new AppError('revision_conflict');
  if (!isDone) {
    await journal.commit({
      authorise: authorise(actor, entry.accompanimentId, canWriteInAccompaniment),
      changes: [planWithin('accompaniment-entry', entry, (at) => ({ body, editedAt: at }))],
    });
  }
  return getAccompaniment(actor, entry.accompanimentId);
}

/** Takes back a page that the actor wrote, with its words; twice is once. Throws as `editEntry` does. */
export async function removeEntry(
  actor: Actor,
  input: { accompanimentId: string; entryId: string },
): Promise<Accompaniment> {
  const entry = await requireEntry(actor, input);
  if (!entry) throw notAnEntry();
  if (!entry.removed) {
    await journal.commit({
      authorise: authorise(actor, entry.accompanimentId, canWriteInAccompaniment),
      changes: [planWithin('accompaniment-entry', entry, () => ({ body: '', removed: true }))],
    });
  }
  return getAccompaniment(actor, entry.accompanimentId);
}

/** The actor's own page; null where there is none that they read. Throws `forbidden` for someone else's. */
async function requireEntry(
  actor: Actor,
  { accompanimentId, entryId }: { accompanimentId: string; entryId: string },
): Promise<NotebookEntryDoc | null> {
  const { accompaniment, facts } = await requireAccompaniment(
    actor,
    accompanimentId,
    canWriteInAccompaniment,
  );
  const entry = await NotebookEntryModel.findOne({
    ...{ _id: entryId.toLowerCase(), accompanimentId: accompaniment._id },
  }).lean<NotebookEntryDoc>();
  if (!entry || !readsEntry(readsFrom(actor, accompaniment, facts.peopleIds), entry)) return null;
  if (entry.by !== actor.personId) throw new AppError('forbidden');
  return entry;
}

function notAnEntry(): AppError {
  return new AppError('invalid_input', { fields: [{ path: ['entryId'], reason: 'unknown_value' }] });
}
