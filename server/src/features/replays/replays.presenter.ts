import type { Actor } from '@sentiers/shared/actor.ts';
import type { FileSummary } from '@sentiers/shared/files/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { videoOfAddress } from '@sentiers/shared/replays/address.ts';
import { canPrepareReplay, mayLeaveReplay, missingConsents } from '@sentiers/shared/replays/policy.ts';
import type { Replay, ReplayPerson, ReplayVideo } from '@sentiers/shared/replays/schema.ts';
import { summaryOf } from '../people/people.queries.ts';
import type { PositionDoc } from './positions.model.ts';
import type { AccessedReplay } from './replays.access.ts';
import type { AskedPerson, ReplayDoc } from './replays.model.ts';

interface Known {
  title: string;
  /** Of its video, where it was sent here. */
  file: FileSummary | undefined;
  people: ReadonlyMap<string, PersonSummary>;
  position: PositionDoc | null;
}

/** A replay for one reader: who is in it and what they said is told to those who prepare it. */
export function presentReplay(actor: Actor, accessed: AccessedReplay, known: Known): Replay {
  const { replay, facts } = accessed;
  const prepare = canPrepareReplay(actor, facts);
  const { position } = known;
  return {
    id: replay._id,
    seminar: captionOf(accessed.seminar),
    roomId: replay.roomId,
    title: known.title,
    state: replay.state,
    revision: replay.revision,
    video: presentVideo(replay, known.file),
    duration: replay.duration,
    startsAt: replay.startsAt?.toISOString() ?? null,
    chapters: replay.chapters,
    captions: replay.captions,
    position: position && { seconds: position.seconds, at: position.at.toISOString() },
    missing: missingConsents(facts),
    people: prepare ? replay.people.map((asked) => presentPerson(asked, replay, known.people)) : null,
    abilities: { prepare },
  };
}

export function captionOf({ _id, title, kind, startsAt }: AccessedReplay['seminar']): Replay['seminar'] {
  return { id: _id, title, kind, startsAt: startsAt.toISOString() };
}

/** Its room's, or its seminar's: a room of one item of the agenda is called as it is. */
export function titleOf(
  { title, items }: AccessedReplay['seminar'],
  itemId: string | null | undefined,
): string {
  return items.find(({ id }) => id === itemId)?.title ?? title;
}

function presentVideo({ video }: ReplayDoc, file: FileSummary | undefined): ReplayVideo | null {
  if (video?.kind === 'address') return videoOfAddress(video.address);
  if (!video || !file) return null;
  return { kind: 'file', name: file.name, mediaType: file.mediaType, bytes: file.bytes };
}

function presentPerson(
  asked: AskedPerson,
  { videoAt }: ReplayDoc,
  people: ReadonlyMap<string, PersonSummary>,
): ReplayPerson {
  return {
    person: summaryOf(people, asked.personId),
    answer: asked.answer,
    askedAt: asked.askedAt.toISOString(),
    answeredAt: asked.answeredAt?.toISOString() ?? null,
    mayLeave: mayLeaveReplay(asked, videoAt),
  };
}
