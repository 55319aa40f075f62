import type { Actor } from '@sentiers/shared/actor.ts';
import { canPrepareReplay, canWatchReplay, missingConsents } from '@sentiers/shared/replays/policy.ts';
import type { Replay, ReplayPlace } from '@sentiers/shared/replays/schema.ts';
import { canManageSeminar } from '@sentiers/shared/seminars/policy.ts';
import { loadFileSummaries } from '../files/file-summaries.queries.ts';
import { loadPersonSummaries } from '../people/people.queries.ts';
import { findReadable } from '../seminars/readable-seminars.queries.ts';
import { type AccessedSeminar, readSeminar } from '../seminars/seminars.access.ts';
import { loadThreads } from '../threads/threads.access.ts';
import { type PositionDoc, PositionModel, positionId } from './positions.model.ts';
import { replayFacts, requireReplay } from './replays.access.ts';
import { type ReplayDoc, ReplayModel } from './replays.model.ts';
import { captionOf, presentReplay, titleOf } from './replays.presenter.ts';

/** How many seminars the list goes back over: those of many years. */
const MOST_SEMINARS = 200;

/** One replay, for whoever watches it. Throws `not_found`. */
export async function loadReplay(actor: Actor, replayId: string): Promise<Replay> {
  const accessed = await requireReplay(actor, replayId, canWatchReplay);
  const { replay, seminar } = accessed;
  const fileId = replay.video?.kind === 'file' ? replay.video.fileId : '';
  const [rooms, files, people, position] = await Promise.all([
    loadThreads(replay.roomId === null ? [] : [replay.roomId]),
    loadFileSummaries([fileId]),
    loadPersonSummaries(replay.people.map(({ personId }) => personId)),
    PositionModel.findById(positionId(actor.personId, replay._id)).lean<PositionDoc>(),
  ]);
  const room = rooms.get(replay.roomId ?? '')?.thread.room;
  const title = titleOf(seminar, room?.itemId);
  return presentReplay(actor, accessed, { title, people, position, file: files.get(fileId) });
}

/**
 * The places of replays, the latest first: those that one may watch or prepare, and webinars that wait for theirs.
 *
 * @throws AppError `not_found` for a seminar that one doesn't read
 */
export async function listPlaces(
  actor: Actor,
  seminarId: string | undefined,
): Promise<{ items: ReplayPlace[] }> {
  const seminars = seminarId
    ? [await readSeminar(actor, seminarId)]
    : await findReadable(actor, { where: { state: 'announced' }, order: -1, limit: MOST_SEMINARS });
  const ids = seminars.map(({ facts }) => facts.id);
  const replays = await ReplayModel.find({ seminarId: { $in: ids } })
    .sort({ createdAt: 1 })
    .lean<ReplayDoc[]>();
  const [rooms, positions] = await Promise.all([
    loadThreads(replays.flatMap(({ roomId }) => roomId ?? [])),
    PositionModel.find({
      personId: actor.personId,
      replayId: { $in: replays.map(({ _id }) => _id) },
    }).lean<PositionDoc[]>(),
  ]);
  const stopped = new Map(positions.map(({ replayId, seconds }) => [replayId, seconds]));
  const itemOf = (roomId: string | null) => rooms.get(roomId ?? '')?.thread.room?.itemId;
  return {
    items: seminars.flatMap((seminar) => {
      const theirs = replays.filter((replay) => replay.seminarId === seminar.facts.id);
      const told = theirs.filter((replay) => isTold(actor, replay, seminar));
      const places = told.map((replay) =>
        placeOf(actor, seminar, { replay, itemId: itemOf(replay.roomId), stopped }),
      );
      const waits = seminar.seminar.kind === 'webinar' && places.length === 0;
      return waits ? [placeOf(actor, seminar, null)] : places;
    }),
  };
}

/** Listed for those who may open it: who is only asked about it has a line of their own. */
function isTold(actor: Actor, replay: ReplayDoc, { facts }: AccessedSeminar): boolean {
  return canWatchReplay(actor, replayFacts(replay, facts.channel));
}

function placeOf(
  actor: Actor,
  { seminar, facts }: AccessedSeminar,
  known: {
    replay: ReplayDoc;
    itemId: string | null | undefined;
    stopped: ReadonlyMap<string, number>;
  } | null,
): ReplayPlace {
  const replay = known?.replay;
  return {
    seminar: { ...captionOf(seminar), endsAt: seminar.endsAt.toISOString() },
    roomId: replay?.roomId ?? null,
    title: titleOf(seminar, known?.itemId),
    replay: replay
      ? {
          id: replay._id,
          state: replay.state,
          hasVideo: replay.video !== null,
          duration: replay.duration,
          chapters: replay.chapters.length,
          captions: replay.captions.map(({ language }) => language),
          missing: missingConsents(replayFacts(replay, facts.channel)),
          position: known?.stopped.get(replay._id) ?? null,
        }
      : null,
    abilities: {
      prepare: replay
        ? canPrepareReplay(actor, replayFacts(replay, facts.channel))
        : canManageSeminar(actor, facts),
    },
  };
}
