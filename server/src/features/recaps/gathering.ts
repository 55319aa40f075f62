import { passagesIn } from '@sentiers/shared/recaps/document.ts';
import { journal } from '../../platform/journal/journal.ts';
import type { Change } from '../../platform/journal/types.ts';
import { findGuestsAmong } from '../guests/guests.queries.ts';
import { findDeletedAmong } from '../messages/marked-words.queries.ts';
import { findTakenFrom } from '../messages/message-words.queries.ts';
import { findUnreadAmong, findWithdrawnAmong } from '../room-questions/asked-questions.queries.ts';
import { type AccessedRoom, findRoomThread } from '../threads/room-threads.access.ts';
import { forgetThreads } from '../threads/threads.access.ts';
import { findPassages } from './consents.queries.ts';
import { planPassage, planTakingOut, untilItStands } from './recap-changes.ts';
import { type PassageDoc, type RecapDoc, RecapModel } from './recaps.model.ts';
import { findSources, type Source } from './sources.queries.ts';

/**
 * Gathers what a closed room leaves, and asks those whose words it would quote: what was gathered already stays, with
 * what was answered. A room that is open (again) waits until it is closed.
 */
export async function gather(roomId: string): Promise<void> {
  // Another server closed it, perhaps.
  forgetThreads([roomId]);
  const room = await findRoomThread(roomId);
  if (room?.room.state !== 'closed') return;
  const [sources, passages, recap] = await Promise.all([
    findSources(room),
    findPassages(roomId),
    RecapModel.findById(roomId).lean<RecapDoc>(),
  ]);
  const guests = await findGuestsAmong(
    roomId,
    sources.map(({ authorId }) => authorId),
  );
  const asked = sources.filter(({ id, authorId }) => !passages.has(id) && !guests.has(authorId));
  const left = sources.filter(({ authorId }) => guests.has(authorId)).length;
  if (recap && asked.length === 0 && recap.guests === left) return;
  const { channelId } = room.thread;
  const personIds = [...new Set(asked.map(({ authorId }) => authorId))];
  await journal.commit({
    changes: [gatheredChange(room, recap, left), ...asked.map((source) => askingChange(room, source))],
    events: () =>
      personIds.length > 0 ? [{ type: 'recap.asked', data: { roomId, channelId, personIds } }] : [],
  });
}

function gatheredChange({ thread, room }: AccessedRoom, recap: RecapDoc | null, guests: number): Change {
  const { _id, channelId } = thread;
  return {
    entity: { kind: 'recap', id: _id },
    streams: [{ kind: 'channel', id: channelId }],
    write: ({ at, version }) =>
      recap
        ? { update: { $set: { gatheredAt: at, guests } } }
        : {
            insert: {
              ...{ _id, channelId, seminarId: room.seminarId, title: '', intro: '', order: [], dropped: [] },
              ...{ revision: 1, guests, gatheredAt: at, publication: null, version },
            } satisfies RecapDoc,
          },
  };
}

function askingChange({ thread }: AccessedRoom, { id, kind, sourceId, authorId }: Source): Change {
  const { _id: roomId, channelId } = thread;
  return {
    entity: { kind: 'recap-passage', id },
    streams: [{ kind: 'channel', id: channelId }],
    write: ({ at, version }) => ({
      insert: {
        ...{ _id: id, roomId, channelId, kind, sourceId, authorId, state: 'asked', words: '' },
        ...{ askedAt: at, answeredAt: null, threadId: null, version },
      } satisfies PassageDoc,
    }),
  };
}

/**
 * Takes out of what was published what was hidden, moved or taken back since; of what its author took back, nothing is
 * kept here either.
 */
export async function prune(roomId: string): Promise<void> {
  await untilItStands(async () => {
    const recap = await RecapModel.findById(roomId).lean<RecapDoc>();
    if (!recap) return;
    const passages = [...(await findPassages(roomId)).values()];
    const [gone, erased] = await Promise.all([findGone(roomId, passages), findErased(passages)]);
    const printed = new Set(recap.publication ? passagesIn(recap.publication.document) : []);
    const leaving = new Set(gone.filter((id) => printed.has(id)));
    const out =
      recap.publication && leaving.size > 0
        ? await planTakingOut(recap, recap.publication, leaving)
        : { changes: [], updates: [], events: [] };
    const [first, ...others] = [...out.changes, ...erased.map(erasing)];
    if (!first) return;
    await journal.commit({
      changes: [first, ...others],
      streamUpdates: () => out.updates,
      events: () => out.events,
    });
  });
}

/** Those whose words are not read in the room any more. */
async function findGone(roomId: string, passages: readonly PassageDoc[]): Promise<string[]> {
  const of = (kind: PassageDoc['kind']) =>
    passages.filter((passage) => passage.kind === kind).map(({ sourceId }) => sourceId);
  const taken = await findTakenFrom(new Map(of('message').map((id) => [id, roomId])));
  const unread = new Set(await findUnreadAmong(of('question')));
  return passages
    .filter(({ kind, sourceId }) => (kind === 'message' ? taken.has(sourceId) : unread.has(sourceId)))
    .map(({ _id }) => _id);
}

/** Those whose author took their words back, and of which something is kept. */
async function findErased(passages: readonly PassageDoc[]): Promise<PassageDoc[]> {
  const kept = passages.filter(({ words }) => words !== '');
  const of = (kind: PassageDoc['kind']) =>
    kept.filter((passage) => passage.kind === kind).map(({ sourceId }) => sourceId);
  const erased = new Set(
    (await Promise.all([findDeletedAmong(of('message')), findWithdrawnAmong(of('question'))])).flat(),
  );
  return kept.filter(({ sourceId }) => erased.has(sourceId));
}

function erasing(passage: PassageDoc): Change {
  return planPassage(passage, { state: 'refused', words: '' });
}

/** Whether a room left anything that what changes there may concern. */
export function findRecapsAmong(roomIds: readonly string[]): Promise<string[]> {
  return RecapModel.distinct('_id', { _id: { $in: [...new Set(roomIds)] } });
}
