import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canPrepareReplay, canWatchReplay } from '@sentiers/shared/replays/policy.ts';
import type { Chapter, Replay } from '@sentiers/shared/replays/schema.ts';
import { canManageSeminar } from '@sentiers/shared/seminars/policy.ts';
import { canReadThread } from '@sentiers/shared/threads/policy.ts';
import { journal } from '../../platform/journal/journal.ts';
import { derivedReceipt } from '../../platform/journal/receipts.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { requireSeminar } from '../seminars/seminars.access.ts';
import { requireRoom } from '../threads/room-threads.access.ts';
import { PositionModel, positionId } from './positions.model.ts';
import { changeReplay } from './replay-changes.ts';
import { requireReplay } from './replays.access.ts';
import { type ReplayDoc, ReplayModel, replayId } from './replays.model.ts';
import { loadReplay } from './replays.queries.ts';

/**
 * Prepares the replay of a seminar's room, or of a seminar without one. There is one: asked again, it is the same.
 *
 * @throws AppError `not_found`, `forbidden`, `seminar_not_announced`; `invalid_input` for a room of another seminar
 */
export async function prepareReplay(
  actor: Actor,
  { seminarId, roomId }: { seminarId: string; roomId: string | null },
): Promise<Replay> {
  const { seminar } = await requireSeminar(actor, seminarId.toLowerCase(), canManageSeminar);
  if (seminar.state !== 'announced') throw new AppError('seminar_not_announced');
  const room = roomId === null ? null : await roomOf(actor, seminar._id, roomId.toLowerCase());
  const _id = replayId(seminar._id, room?.thread._id ?? null);
  if (!(await ReplayModel.exists({ _id }))) {
    await insertReplay(actor, {
      ...{ _id, seminarId: seminar._id, channelId: seminar.channelId, roomId: room?.thread._id ?? null },
      startsAt: toTheSecond(room?.room.openedAt ?? seminar.startsAt),
    });
  }
  return loadReplay(actor, _id);
}

async function roomOf(actor: Actor, seminarId: string, roomId: string) {
  const room = await requireRoom(actor, roomId, canReadThread).catch(() => null);
  if (room?.room.seminarId === seminarId) return room;
  throw new AppError('invalid_input', { fields: [{ path: ['roomId'], reason: 'not_found' }] });
}

async function insertReplay(
  actor: Actor,
  made: Pick<ReplayDoc, '_id' | 'seminarId' | 'channelId' | 'roomId' | 'startsAt'>,
): Promise<void> {
  const { personId: createdBy } = actor;
  await journal.commit<ReplayDoc>({
    receipt: derivedReceipt('replay', made.channelId, made._id),
    authorise: async () => {
      await requireSeminar(await loadActor(createdBy), made.seminarId, canManageSeminar);
    },
    changes: [
      {
        entity: { kind: 'replay', id: made._id },
        streams: [{ kind: 'channel', id: made.channelId }],
        write: ({ at, version }) => ({
          insert: {
            ...made,
            ...{ state: 'preparing', video: null, videoAt: null, duration: null },
            ...{ chapters: [], captions: [], people: [], createdBy, createdAt: at, revision: 1, version },
          } satisfies ReplayDoc,
        }),
      },
    ],
  });
}

/**
 * Writes its chapters, how long it is, and the moment of the room that is its first second.
 *
 * @throws AppError `revision_conflict` where someone else wrote them meanwhile
 */
export async function updateReplay(
  actor: Actor,
  given: {
    replayId: string;
    revision: number;
    startsAt: string | null;
    duration: number | null;
    chapters: Chapter[];
  },
): Promise<Replay> {
  await requireReplay(actor, given.replayId, canPrepareReplay);
  const { duration, chapters } = given;
  const startsAt = given.startsAt === null ? null : toTheSecond(new Date(given.startsAt));
  await changeReplay(actor, given.replayId, (before) => {
    if (before.revision !== given.revision) throw new AppError('revision_conflict');
    // A player that tells how long it is takes nothing from who writes meanwhile.
    const isWritten =
      before.startsAt?.getTime() !== startsAt?.getTime() ||
      JSON.stringify(before.chapters.map(({ title, at }) => ({ title, at }))) !== JSON.stringify(chapters);
    return { set: { startsAt, duration, chapters, revision: before.revision + (isWritten ? 1 : 0) } };
  });
  return loadReplay(actor, given.replayId);
}

function toTheSecond(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / 1000) * 1000);
}

/**
 * Lets those who read the seminar watch it. Published already, it stays so.
 *
 * @throws AppError `replay_without_video`; `replay_consents_missing` with how many have not accepted
 */
export async function publishReplay(actor: Actor, replayId: string): Promise<Replay> {
  await requireReplay(actor, replayId, canPrepareReplay);
  await changeReplay(actor, replayId, ({ state, video, people }) => {
    if (video === null) throw new AppError('replay_without_video');
    const missing = people.filter(({ answer }) => answer !== 'accepted').length;
    if (missing > 0) throw new AppError('replay_consents_missing', { missing });
    return state === 'published' ? null : { set: { state: 'published' } };
  });
  return loadReplay(actor, replayId);
}

/** Has only those who prepare it watch it again. */
export async function unpublishReplay(actor: Actor, replayId: string): Promise<Replay> {
  await requireReplay(actor, replayId, canPrepareReplay);
  await changeReplay(actor, replayId, ({ state }) =>
    state === 'preparing' ? null : { set: { state: 'preparing' } },
  );
  return loadReplay(actor, replayId);
}

/** Keeps where the actor stopped, for their other devices. */
export async function setPosition(
  actor: Actor,
  { replayId, seconds }: { replayId: string; seconds: number },
): Promise<{ seconds: number; at: string }> {
  const { replay } = await requireReplay(actor, replayId, canWatchReplay);
  const at = new Date();
  const { personId } = actor;
  await PositionModel.updateOne(
    { _id: positionId(personId, replay._id) },
    { $set: { seconds, at }, $setOnInsert: { personId, replayId: replay._id } },
    { upsert: true },
  );
  return { seconds, at: at.toISOString() };
}
