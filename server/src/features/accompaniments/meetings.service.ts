import { isDeepStrictEqual } from 'node:util';
import { canWriteInAccompaniment } from '@sentiers/shared/accompaniments/policy.ts';
import type { Accompaniment, MeetingInput } from '@sentiers/shared/accompaniments/schema.ts';
import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { v7 as newId } from 'uuid';
import { journal } from '../../platform/journal/journal.ts';
import { requestHash } from '../../platform/journal/receipts.ts';
import { everyoneOf, planInsert, planWithin, tell } from './accompaniment-changes.ts';
import { type AccessedAccompaniment, authorise, requireAccompaniment } from './accompaniments.access.ts';
import { readsFrom, readsMeeting } from './companions.ts';
import { type MeetingDoc, MeetingModel } from './notebook.model.ts';
import { getAccompaniment } from './reading.queries.ts';

/** Takes an appointment, or plans a visit; under the same `clientId` it is one. Throws `not_found`, `forbidden`. */
export async function addMeeting(
  actor: Actor,
  {
    accompanimentId,
    clientId,
    meeting,
  }: { accompanimentId: string; clientId: string; meeting: MeetingInput },
): Promise<Accompaniment> {
  const accessed = await requireAccompaniment(actor, accompanimentId, canWriteInAccompaniment);
  const { _id, organisationId } = accessed.accompaniment;
  const by = actor.personId;
  const doc: MeetingDoc = {
    ...{ _id: newId(), organisationId, accompanimentId: _id, by, changedAt: new Date() },
    ...{ ...wordsOf(meeting), cancelled: false, revision: 1, version: 0 },
  };
  await journal.commit({
    receipt: { authorId: by, clientId, hash: requestHash({ accompanimentId: _id, meeting }) },
    authorise: authorise(actor, _id, canWriteInAccompaniment),
    changes: [planInsert('accompaniment-meeting', (at) => ({ ...doc, changedAt: at }))],
    events: () => [tell('accompaniment-meeting', _id, { personIds: everyoneOf(accessed), by })],
  });
  return getAccompaniment(actor, _id);
}

/**
 * Puts a meeting at another time, or elsewhere. The same again, whose answer was lost, is done already.
 *
 * @throws AppError `not_found`, `forbidden`; `invalid_input` where there is no such meeting, or it was cancelled;
 *   `revision_conflict`
 */
export async function updateMeeting(
  actor: Actor,
  input: { accompanimentId: string; meetingId: string; revision: number; meeting: MeetingInput },
): Promise<Accompaniment> {
  const { accessed, meeting } = await requireMeeting(actor, input);
  if (meeting.cancelled) throw notAMeeting();
  const next = wordsOf(input.meeting);
  const { kind, title, startsAt, endsAt, place, note } = meeting;
  const isSame = isDeepStrictEqual(next, { kind, title, startsAt, endsAt, place, note });
  const isDone = isSame && meeting.revision === input.revision + 1;
  if (!isDone && meeting.revision !== input.revision) throw new AppError('revision_conflict');
  if (!isDone) await change(actor, accessed, meeting, next);
  return getAccompaniment(actor, meeting.accompanimentId);
}

/** Cancels a meeting: calendars strike it out. Twice is once. Throws as `updateMeeting` does. */
export async function cancelMeeting(
  actor: Actor,
  input: { accompanimentId: string; meetingId: string },
): Promise<Accompaniment> {
  const { accessed, meeting } = await requireMeeting(actor, input);
  if (!meeting.cancelled) await change(actor, accessed, meeting, { cancelled: true });
  return getAccompaniment(actor, meeting.accompanimentId);
}

async function change(
  actor: Actor,
  accessed: AccessedAccompaniment,
  meeting: MeetingDoc,
  set: Partial<MeetingDoc>,
): Promise<void> {
  const { accompanimentId } = meeting;
  const told = { personIds: everyoneOf(accessed), by: actor.personId };
  await journal.commit({
    authorise: authorise(actor, accompanimentId, canWriteInAccompaniment),
    changes: [planWithin('accompaniment-meeting', meeting, (at) => ({ ...set, changedAt: at }))],
    events: () => [tell('accompaniment-meeting', accompanimentId, told)],
  });
}

async function requireMeeting(
  actor: Actor,
  { accompanimentId, meetingId }: { accompanimentId: string; meetingId: string },
): Promise<{ accessed: AccessedAccompaniment; meeting: MeetingDoc }> {
  const accessed = await requireAccompaniment(actor, accompanimentId, canWriteInAccompaniment);
  const { accompaniment, facts } = accessed;
  const meeting = await MeetingModel.findOne({
    ...{ _id: meetingId.toLowerCase(), accompanimentId: accompaniment._id },
  }).lean<MeetingDoc>();
  const from = readsFrom(actor, accompaniment, facts.peopleIds);
  if (!meeting || !readsMeeting(from, meeting)) throw notAMeeting();
  return { accessed, meeting };
}

function wordsOf({ kind, title, startsAt, endsAt, place, note }: MeetingInput) {
  return { kind, title, startsAt: new Date(startsAt), endsAt: new Date(endsAt), place, note };
}

function notAMeeting(): AppError {
  return new AppError('invalid_input', { fields: [{ path: ['meetingId'], reason: 'unknown_value' }] });
}
