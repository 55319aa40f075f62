import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canReviewExperience } from '@sentiers/shared/experiences/policy.ts';
import type { ReviewNote } from '@sentiers/shared/experiences/schema.ts';
import { isDuplicateKey } from '../../platform/database/duplicate-key.ts';
import type { NewDomainEvent } from '../../platform/journal/events.ts';
import { derivedReceipt, requestHash } from '../../platform/journal/receipts.ts';
import { presentNoteOf } from './drafts.queries.ts';
import { changeExperience } from './experience-changes.ts';
import { authoriseExperience, requireExperience } from './experiences.access.ts';
import type { ExperienceDoc } from './experiences.model.ts';
import { type NoteDoc, NoteModel } from './notes.model.ts';

const MOST_NOTES = 300;
const MOST_REPLIES = 50;

interface NewNote {
  experienceId: string;
  clientId: string;
  sectionId: string | null;
  passage: NoteDoc['passage'];
  body: string;
}

/**
 * A remark on a draft, of who writes it or was asked to read it. The same `clientId` again is the same remark.
 *
 * @throws AppError `not_found`, `forbidden`; `invalid_input` for a section that isn't there, and where there are too
 *   many; `client_id_conflict` where this id was another remark's
 */
export async function addNote(
  actor: Actor,
  { experienceId, clientId, sectionId, passage, body }: NewNote,
): Promise<ReviewNote> {
  const { experience } = await requireExperience(actor, experienceId, canReviewExperience);
  const section = sectionId?.toLowerCase() ?? null;
  if (section !== null && !experience.sections.some(({ id }) => id === section))
    throw refused('sectionId', 'unknown');
  const note: NoteDoc = {
    ...{ _id: clientId.toLowerCase(), experienceId: experience._id, sectionId: section, passage, body },
    ...{ authorId: actor.personId, at: new Date(), replies: [], resolved: null },
  };
  const kept = (await NoteModel.findById(note._id).lean<NoteDoc>()) ?? (await keep(note));
  if (fingerprint(kept) !== fingerprint(note)) throw new AppError('client_id_conflict');
  await tell(actor, experience, { note: kept, id: kept._id, body, told: experience.authorIds });
  return presentNoteOf(kept);
}

async function keep(note: NoteDoc): Promise<NoteDoc> {
  const { experienceId } = note;
  if ((await NoteModel.countDocuments({ experienceId })) >= MOST_NOTES) throw refused('body', 'too_many');
  try {
    await NoteModel.insertOne(note);
    return note;
  } catch (error) {
    const there = isDuplicateKey(error) && (await NoteModel.findById(note._id).lean<NoteDoc>());
    if (!there) throw error;
    return there;
  }
}

function fingerprint({ experienceId, sectionId, passage, body, authorId }: NoteDoc): string {
  return requestHash({ experienceId, sectionId, passage, body, authorId });
}

/**
 * A reply to a remark: its author, those who replied before and the authors of the draft are told. The same `clientId`
 * again is the same reply.
 *
 * @throws AppError `not_found`, `forbidden`; `invalid_input` where there are too many
 */
export async function replyToNote(
  actor: Actor,
  {
    experienceId,
    noteId,
    clientId,
    body,
  }: { experienceId: string; noteId: string; clientId: string; body: string },
): Promise<ReviewNote> {
  const { experience } = await requireExperience(actor, experienceId, canReviewExperience);
  const before = await findNote(experience, noteId);
  const id = clientId.toLowerCase();
  const said = before.replies.find((reply) => reply.id === id);
  if (said && (said.authorId !== actor.personId || said.body !== body))
    throw new AppError('client_id_conflict');
  if (!said && before.replies.length >= MOST_REPLIES) throw refused('body', 'too_many');
  const reply = { id, authorId: actor.personId, body, at: new Date() };
  await NoteModel.updateOne({ _id: before._id, 'replies.id': { $ne: id } }, { $push: { replies: reply } });
  const note = await findNote(experience, noteId);
  const told = [...experience.authorIds, note.authorId, ...note.replies.map(({ authorId }) => authorId)];
  await tell(actor, experience, { note, id, body, told });
  return presentNoteOf(note);
}

/** Closes a remark, or opens it again. Throws `not_found`, `forbidden`. */
export async function setNoteResolved(
  actor: Actor,
  { experienceId, noteId, resolved }: { experienceId: string; noteId: string; resolved: boolean },
): Promise<ReviewNote> {
  const { experience } = await requireExperience(actor, experienceId, canReviewExperience);
  const { _id } = await findNote(experience, noteId);
  const by = { at: new Date(), by: actor.personId };
  const { modifiedCount } = resolved
    ? await NoteModel.updateOne({ _id, resolved: null }, { $set: { resolved: by } })
    : await NoteModel.updateOne({ _id, resolved: { $ne: null } }, { $set: { resolved: null } });
  if (modifiedCount > 0) await announce(actor, experience);
  return presentNoteOf(await findNote(experience, noteId));
}

/** Takes one's own remark away, with its replies. Throws `not_found`, `forbidden` for someone else's. */
export async function removeNote(
  actor: Actor,
  { experienceId, noteId }: { experienceId: string; noteId: string },
): Promise<void> {
  const { experience } = await requireExperience(actor, experienceId, canReviewExperience);
  const { _id, authorId } = await findNote(experience, noteId);
  if (authorId !== actor.personId) throw new AppError('forbidden');
  await NoteModel.deleteOne({ _id });
  await announce(actor, experience);
}

async function findNote({ _id: experienceId }: ExperienceDoc, noteId: string): Promise<NoteDoc> {
  const note = await NoteModel.findOne({ _id: noteId.toLowerCase(), experienceId }).lean<NoteDoc>();
  if (!note) throw new AppError('not_found');
  return note;
}

/** Once for each remark and each reply, though it be sent again. */
async function tell(
  actor: Actor,
  experience: ExperienceDoc,
  { note, id, body, told }: { note: NoteDoc; id: string; body: string; told: readonly string[] },
): Promise<void> {
  const personIds = [...new Set(told)].filter((personId) => personId !== actor.personId);
  const data = { experienceId: experience._id, by: actor.personId, personIds, noteId: note._id, body };
  await announce(actor, experience, {
    events: personIds.length > 0 ? [{ type: 'experience.noted', data }] : [],
    receipt: derivedReceipt('experience-remark', actor.personId, id),
  });
}

/** Those who have the draft open read it again. */
async function announce(
  actor: Actor,
  { _id }: ExperienceDoc,
  {
    events = [],
    receipt,
  }: { events?: readonly NewDomainEvent[]; receipt?: ReturnType<typeof derivedReceipt> } = {},
): Promise<void> {
  await changeExperience(_id, () => ({ set: {}, events }), {
    authorise: authoriseExperience(actor, _id, canReviewExperience),
    ...(receipt && { receipt }),
  });
}

function refused(field: string, reason: string): AppError {
  return new AppError('invalid_input', { fields: [{ path: [field], reason }] });
}
