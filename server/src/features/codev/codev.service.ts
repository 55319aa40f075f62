import type { Actor } from '@sentiers/shared/actor.ts';
import {
  canCommitInCodev,
  canLeadCodev,
  canStartCodev,
  canTakePartInCodev,
  canWriteCodev,
} from '@sentiers/shared/codev/policy.ts';
import {
  type Codev,
  type CodevCommitment,
  type CodevStage,
  type CodevText,
  usualMinutes,
} from '@sentiers/shared/codev/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canReadThread, type ThreadFacts } from '@sentiers/shared/threads/policy.ts';
import { v7 as newId } from 'uuid';
import { requireModuleOn } from '../cohorts/modules.access.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { authoriseInRoom, changeRoom, requireRoom } from '../threads/room-threads.access.ts';
import { loadCodev } from './codev.queries.ts';
import { clockFor, stoppedOrRunning, withMoreTime } from './codev-clock.ts';

type Session = NonNullable<Awaited<ReturnType<typeof requireRoom>>['room']['codev']>;
type Allows = (actor: Actor, thread: ThreadFacts) => boolean;

/**
 * Begins a session, at its first step; the one before, if any, is over, and is from then on its client’s alone.
 *
 * @throws AppError `room_not_open`; `module_off` where the room’s cohort has no codéveloppement; `already_done` while
 *   another goes on; `invalid_input` where one of the two doesn't read the room, or both are the same person
 */
export async function startCodev(
  actor: Actor,
  input: { roomId: string; clientId: string; facilitatorId: string; minutes: Partial<Session['minutes']> },
): Promise<Codev> {
  const { facts } = await requireRoom(actor, input.roomId, canStartCodev);
  const [clientId, facilitatorId] = [input.clientId.toLowerCase(), input.facilitatorId.toLowerCase()];
  if (clientId === facilitatorId) throw refusal('facilitatorId', 'same_person');
  await mustRead(facts, { clientId, facilitatorId });
  const minutes = { ...usualMinutes, ...input.minutes };
  const allowed = authoriseInRoom(actor, input.roomId, canStartCodev);
  const authorise = async () => {
    await allowed();
    await requireModuleOn(facts.channel.cohortId, 'codev');
  };
  await overWhatStands(async () => {
    const { thread, room } = await requireRoom(actor, input.roomId, canStartCodev);
    if (room.codev && room.codev.stage !== 'done') throw new AppError('already_done');
    const kept = room.codev && { $push: { 'room.pastCodevs': room.codev } };
    const update = (at: Date) => ({
      $set: { 'room.codev': newSession({ clientId, facilitatorId, minutes }, at) },
      ...kept,
    });
    const where = { version: thread.version };
    return () => changeRoom(thread, { where, update }, authorise);
  });
  return loadCodev(actor, input.roomId);
}

/** A session at its first step. */
function newSession(of: Pick<Session, 'clientId' | 'facilitatorId' | 'minutes'>, startedAt: Date): Session {
  return {
    ...of,
    ...{ id: newId(), stage: 'presentation', startedAt },
    ...clockFor('presentation', of.minutes, startedAt),
    ...{
      texts: { subject: '', contract: '', plan: '' },
      commitment: null,
      learningSince: null,
      endedAt: null,
    },
  };
}

/** Goes to a step, or back to one: its time begins anew. The same step again changes nothing. */
export function moveCodev(
  actor: Actor,
  { roomId, stage }: { roomId: string; stage: CodevStage },
): Promise<Codev> {
  return change(actor, roomId, canLeadCodev, (codev, now) =>
    codev.stage === stage
      ? {}
      : {
          ...{ stage, startedAt: now, ...clockFor(stage, codev.minutes, now) },
          ...(stage === 'learning' && { learningSince: codev.learningSince ?? now }),
          endedAt: stage === 'done' ? now : null,
        },
  );
}

/** Gives the step that goes on some minutes more. */
export function addTime(
  actor: Actor,
  { roomId, minutes }: { roomId: string; minutes: number },
): Promise<Codev> {
  return change(actor, roomId, canLeadCodev, (codev, now) => ({ ...withMoreTime(codev, minutes, now) }));
}

/** Stops everyone’s clock, or lets it go on. */
export function setStopped(
  actor: Actor,
  { roomId, stopped }: { roomId: string; stopped: boolean },
): Promise<Codev> {
  return change(actor, roomId, canLeadCodev, (codev, now) => ({
    ...stoppedOrRunning(codev, stopped, now),
  }));
}

/**
 * Writes one of the session’s texts over what was read there.
 *
 * @throws AppError `not_your_turn` for who doesn’t write it, or not at this step; `revision_conflict` where it says
 *   something else by now
 */
export async function writeText(
  actor: Actor,
  { roomId, text, words, before }: { roomId: string; text: CodevText; words: string; before: string },
): Promise<Codev> {
  const { facts } = await requireRoom(actor, roomId, canTakePartInCodev);
  if (!canWriteCodev(actor, facts, text)) throw new AppError('not_your_turn');
  return change(
    actor,
    roomId,
    (who, thread) => canWriteCodev(who, thread, text),
    ({ texts }) => {
      if (texts[text] === words) return {};
      if (texts[text] !== before) throw new AppError('revision_conflict', { current: texts[text] });
      return { [`texts.${text}`]: words };
    },
  );
}

/** What who was advised promises themselves; null takes it back. */
export function commitTo(
  actor: Actor,
  { roomId, commitment }: { roomId: string; commitment: CodevCommitment | null },
): Promise<Codev> {
  return change(actor, roomId, canCommitInCodev, () => ({ commitment }));
}

/** Tries against others who change the same session. */
const MOST_TRIES = 10;

/** Changes a session from how it stands: nothing comes between what is decided and what is written. */
async function change(
  actor: Actor,
  roomId: string,
  allows: Allows,
  decide: (codev: Session, now: Date) => Record<string, unknown>,
): Promise<Codev> {
  await overWhatStands(async () => {
    const { thread, room } = await requireRoom(actor, roomId, allows);
    if (!room.codev) throw new AppError('not_found');
    const decided = Object.entries(decide(room.codev, new Date()));
    if (decided.length === 0) return null;
    const set = Object.fromEntries(decided.map(([field, value]) => [`room.codev.${field}`, value]));
    const patch = { where: { version: thread.version }, update: () => ({ $set: set }) };
    return () => changeRoom(thread, patch, authoriseInRoom(actor, roomId, allows));
  });
  return loadCodev(actor, roomId);
}

/** Writes what is decided, and decides anew where someone else changed the same room meanwhile. Throws `overloaded`. */
async function overWhatStands(decide: () => Promise<(() => Promise<void>) | null>): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const write = await decide();
    try {
      return await write?.();
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'revision_conflict') throw error;
    }
  }
  throw new AppError('overloaded');
}

async function mustRead(
  facts: ThreadFacts,
  people: { clientId: string; facilitatorId: string },
): Promise<void> {
  for (const [field, id] of Object.entries(people)) {
    if (!canReadThread(await loadActor(id), facts)) throw refusal(field, 'not_in_room');
  }
}

function refusal(field: string, reason: string): AppError {
  return new AppError('invalid_input', { fields: [{ path: [field], reason }] });
}
