import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canEditOff, canWriteOff } from '@sentiers/shared/territories/policy.ts';
import type { OffNote } from '@sentiers/shared/territories/schema.ts';
import { isDuplicateKey } from '../../platform/database/duplicate-key.ts';
import { requestHash } from '../../platform/journal/receipts.ts';
import { describePlace } from '../programme/place-page.queries.ts';
import { requireOrganisation } from '../trails/trails.access.ts';
import { readableAmong, requireOffNote } from './off-notes.access.ts';
import { type OffNoteDoc, OffNoteModel } from './off-notes.model.ts';
import { presentOffNotes } from './off-notes.queries.ts';

/**
 * Writes what an incubator knows of a place, in its name. Sent again under the same `clientId`, it is the same note.
 *
 * @throws AppError `not_found`, `forbidden` for who doesn't work for it; `invalid_input` for what is no place;
 *   `client_id_conflict`
 */
export async function writeOffNote(
  actor: Actor,
  {
    organisationId,
    clientId,
    code,
    body,
  }: {
    organisationId: string;
    clientId: string;
    code: string;
    body: string;
  },
): Promise<OffNote> {
  const { organisation } = await requireOrganisation(actor, organisationId, canWriteOff);
  if (!describePlace(code)) {
    throw new AppError('invalid_input', { fields: [{ path: ['code'], reason: 'unknown' }] });
  }
  const { personId } = actor;
  const [_id, incubatorId] = [clientId.toLowerCase(), organisation._id];
  const request = requestHash({ incubatorId, code, body, personId });
  const note: OffNoteDoc = {
    ...{ _id, incubatorId, territoryCode: code, body, personId },
    ...{ revision: 1, changedAt: new Date(), request },
  };
  try {
    await OffNoteModel.insertOne(note);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    if (!(await OffNoteModel.exists({ _id, request }))) throw new AppError('client_id_conflict');
  }
  return presentOne(actor, _id);
}

/** Corrects a note. Throws `not_found`, `forbidden`, `revision_conflict`. */
export async function updateOffNote(
  actor: Actor,
  { noteId, revision, body }: { noteId: string; revision: number; body: string },
): Promise<OffNote> {
  const { _id } = await requireOffNote(actor, noteId, canEditOff);
  const { modifiedCount } = await OffNoteModel.updateOne(
    { _id, revision },
    { $set: { body, personId: actor.personId, changedAt: new Date() }, $inc: { revision: 1 } },
  );
  if (modifiedCount === 0) throw new AppError('revision_conflict');
  return presentOne(actor, _id);
}

/** Throws `not_found`, `forbidden`. */
export async function removeOffNote(actor: Actor, noteId: string): Promise<void> {
  const { _id } = await requireOffNote(actor, noteId, canEditOff);
  await OffNoteModel.deleteOne({ _id });
}

async function presentOne(actor: Actor, noteId: string): Promise<OffNote> {
  const note = await OffNoteModel.findById(noteId).lean<OffNoteDoc>();
  const [shown] = note ? await presentOffNotes(actor, await readableAmong(actor, [note])) : [];
  if (!shown) throw new AppError('not_found');
  return shown;
}
