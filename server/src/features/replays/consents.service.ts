import type { Actor } from '@sentiers/shared/actor.ts';
import { canReadChannel } from '@sentiers/shared/channels/policy.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import {
  canAnswerReplay,
  canPrepareReplay,
  canWatchReplay,
  mayLeaveReplay,
} from '@sentiers/shared/replays/policy.ts';
import type { ConsentToReplay, Replay, ReplayConsent } from '@sentiers/shared/replays/schema.ts';
import { canReadThread } from '@sentiers/shared/threads/policy.ts';
import { listChannelReaderIds } from '../channels/channel-readers.queries.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { loadThreads } from '../threads/threads.access.ts';
import { wasThere } from './attendance.queries.ts';
import { changeReplay } from './replay-changes.ts';
import { type AccessedReplay, requireReplay } from './replays.access.ts';
import type { ReplayDoc } from './replays.model.ts';
import { captionOf, titleOf } from './replays.presenter.ts';
import { loadReplay } from './replays.queries.ts';

/**
 * Asks someone who is seen or heard in the video. Until they accept, only those who prepare it watch it. Who is asked
 * already stays so, with what they said.
 *
 * @throws AppError `not_found` for someone who neither reads the seminar nor came to its room
 */
export async function askPerson(
  actor: Actor,
  { replayId, personId: given }: { replayId: string; personId: string },
): Promise<Replay> {
  const accessed = await requireReplay(actor, replayId, canPrepareReplay);
  const personId = given.toLowerCase();
  if (!(await mayBeIn(accessed, personId))) throw new AppError('not_found');
  const { personId: by } = actor;
  await changeReplay(actor, replayId, (replay) => {
    if (replay.people.some((asked) => asked.personId === personId)) return null;
    const asked = { personId, by, askedAt: new Date(), answer: null, answeredAt: null };
    return {
      set: { people: [...replay.people, asked] },
      events: [{ type: 'replay.asked', data: { ...placeOf(replay), personId, by } }],
    };
  });
  return loadReplay(actor, replayId);
}

/** Someone with an account: a guest is gone when a replay is made, and could not answer. */
async function mayBeIn({ replay, facts }: AccessedReplay, personId: string): Promise<boolean> {
  const person = await loadActor(personId);
  if (person.grants.every(({ role }) => role === 'guest')) return false;
  if (canReadChannel(person, facts.channel)) return true;
  const { roomId } = replay;
  if (roomId === null) return false;
  const room = (await loadThreads([roomId])).get(roomId);
  return (room !== undefined && canReadThread(person, room.facts)) || wasThere(roomId, personId);
}

/**
 * Declares that someone does not appear in the video, or no longer: they are told, and it is recorded.
 *
 * @throws AppError `replay_refused` for who refused the video that still stands
 */
export async function declareAbsent(
  actor: Actor,
  { replayId, personId: given }: { replayId: string; personId: string },
): Promise<Replay> {
  await requireReplay(actor, replayId, canPrepareReplay);
  const personId = given.toLowerCase();
  await changeReplay(actor, replayId, (replay) => {
    const asked = replay.people.find((one) => one.personId === personId);
    if (!asked) return null;
    if (!mayLeaveReplay(asked, replay.videoAt)) throw new AppError('replay_refused');
    return {
      set: { people: replay.people.filter((one) => one !== asked) },
      events: [
        {
          type: 'replay.declared-absent',
          data: { ...placeOf(replay), roomId: replay.roomId, personId, by: actor.personId },
        },
      ],
    };
  });
  return loadReplay(actor, replayId);
}

/** What the actor is asked. Throws `not_found` where they are not, `forbidden` for who only watches it. */
export async function loadConsent(actor: Actor, replayId: string): Promise<ReplayConsent> {
  const { replay, seminar, facts } = await requireReplay(actor, replayId, canAnswerReplay);
  const mine = replay.people.find(({ personId }) => personId === actor.personId);
  if (!mine) throw new AppError('not_found');
  const [readers, people, rooms] = await Promise.all([
    listChannelReaderIds(facts.channel),
    loadPersonSummaries([mine.by]),
    loadThreads(replay.roomId === null ? [] : [replay.roomId]),
  ]);
  return {
    replayId: replay._id,
    title: titleOf(seminar, rooms.get(replay.roomId ?? '')?.thread.room?.itemId),
    seminar: captionOf(seminar),
    by: summaryOf(people, mine.by),
    readers: readers.length,
    state: replay.state,
    mayWatch: canWatchReplay(actor, facts),
    answer: mine.answer,
  };
}

/**
 * Accepts, or refuses, as often as one likes. A refusal closes a replay that was published before this is answered, and
 * who prepared it is told.
 */
export async function answerReplay(
  actor: Actor,
  { replayId, answer }: { replayId: string; answer: ConsentToReplay },
): Promise<ReplayConsent> {
  await requireReplay(actor, replayId, canAnswerReplay);
  const { personId } = actor;
  await changeReplay(
    actor,
    replayId,
    (replay) => {
      const mine = replay.people.find((asked) => asked.personId === personId);
      if (!mine) throw new AppError('not_found');
      if (mine.answer === answer) return null;
      const answered = { ...mine, answer, answeredAt: new Date() };
      const told = [...new Set([mine.by, replay.createdBy])].filter((id) => id !== personId);
      return {
        set: { people: replay.people.map((asked) => (asked === mine ? answered : asked)) },
        events: [{ type: 'replay.answered', data: { ...placeOf(replay), personId, answer, told } }],
      };
    },
    canAnswerReplay,
  );
  return loadConsent(actor, replayId);
}

function placeOf({ _id, seminarId, channelId }: ReplayDoc) {
  return { replayId: _id, seminarId, channelId };
}
