import type { Actor } from '@sentiers/shared/actor.ts';
import { isCoordinator } from '@sentiers/shared/actor.ts';
import { type ChannelFacts, canModerateChannel } from '@sentiers/shared/channels/policy.ts';
import { canPrepareReplay } from '@sentiers/shared/replays/policy.ts';
import type { ReplayProposals } from '@sentiers/shared/replays/schema.ts';
import { foldedName } from '@sentiers/shared/rooms/schema.ts';
import { findHeard } from '../hands/hands.queries.ts';
import { loadActors, loadReaders } from '../memberships/memberships.queries.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import type { AccessedRoom } from '../threads/room-threads.access.ts';
import { loadThreads } from '../threads/threads.access.ts';
import { listThoseWhoCame } from './attendance.queries.ts';
import { type AccessedReplay, requireReplay } from './replays.access.ts';

type Proposed = ReplayProposals['people'][number];
type Seminar = AccessedReplay['seminar'];
type Room = AccessedRoom['room'];

/** What the agenda and the room tell of a replay, for those who prepare it; who is asked already is not proposed. */
export async function loadProposals(actor: Actor, replayId: string): Promise<ReplayProposals> {
  const { replay, seminar, facts } = await requireReplay(actor, replayId, canPrepareReplay);
  const { roomId } = replay;
  const room = roomId === null ? null : ((await loadThreads([roomId])).get(roomId)?.thread.room ?? null);
  const startsAt = replay.startsAt ?? (room ? room.openedAt : seminar.startsAt);
  const readers = (await loadReaders([facts.channel])).get(facts.channel.id) ?? [];
  const people = await loadPersonSummaries(readers.map(({ personId }) => personId));
  const { found, unknown } = matchSpeakers(seminar, room, people);
  const heard = roomId === null ? [] : await findHeard(roomId);
  const animators = await animatorsOf(facts.channel, readers, roomId);
  const guests = await findGuests(heard);
  const named = await loadPersonSummaries(heard);
  const proposed: Proposed[] = [
    ...found.map((id): Proposed => ({ person: summaryOf(people, id), why: 'speaker' })),
    ...heard
      .filter((id) => !guests.has(id))
      .map((id): Proposed => ({ person: summaryOf(named, id), why: 'floor' })),
    ...animators.map((id): Proposed => ({ person: summaryOf(people, id), why: 'animator' })),
  ];
  const asked = new Set(replay.people.map(({ personId }) => personId));
  const gone = [...guests].map((id) => summaryOf(named, id).name);
  return {
    startsAt: startsAt?.toISOString() ?? null,
    chapters: startsAt ? chaptersFrom(seminar, room, startsAt) : [],
    people: onceEach(proposed).filter(({ person }) => !asked.has(person.id)),
    names: [...unknown, ...gone],
  };
}

/** Guests have no account any more: they are asked otherwise. */
async function findGuests(personIds: readonly string[]): Promise<Set<string>> {
  const actors = await loadActors(personIds);
  const isGuest = (id: string) => (actors.get(id)?.grants ?? []).every(({ role }) => role === 'guest');
  return new Set(personIds.filter(isGuest));
}

/** Names of the agenda that someone who reads it bears, whatever their accents; and the others. */
function matchSpeakers(
  seminar: Seminar,
  room: Room | null,
  people: Awaited<ReturnType<typeof loadPersonSummaries>>,
): { found: string[]; unknown: string[] } {
  const known = new Map([...people.values()].map(({ id, name }) => [foldedName(name), id]));
  const names = [...new Set(itemsOf(seminar, room).flatMap(({ speakers }) => speakers))];
  const found = names.flatMap((name) => known.get(foldedName(name)) ?? []);
  return { found, unknown: names.filter((name) => !known.has(foldedName(name))) };
}

/** Its facilitators: those who were in the room, or all of them where nobody knows. */
async function animatorsOf(
  channel: ChannelFacts,
  readers: readonly Actor[],
  roomId: string | null,
): Promise<string[]> {
  const facilitators = readers
    .filter((reader) => canModerateChannel(reader, channel) && !isCoordinator(reader))
    .map(({ personId }) => personId);
  const came = new Set(roomId === null ? [] : await listThoseWhoCame(roomId));
  return came.size === 0 ? facilitators : facilitators.filter((id) => came.has(id));
}

/** What was held in that room: one item, or all of them but the breaks. */
function itemsOf({ items }: Seminar, room: Room | null): Seminar['items'] {
  if (room && room.itemId !== null) return items.filter(({ id }) => id === room.itemId);
  return items.filter(({ kind }) => kind !== 'break');
}

function chaptersFrom(seminar: Seminar, room: Room | null, startsAt: Date): ReplayProposals['chapters'] {
  const chapters = itemsOf(seminar, room).map(({ title, startsAt: at }) => ({
    title,
    at: Math.max(0, Math.round((at.getTime() - startsAt.getTime()) / 1000)),
  }));
  // What began before the video is within its first second, once.
  return chapters.filter(({ at }, rank) => chapters.findLastIndex((other) => other.at === at) === rank);
}

function onceEach(proposed: readonly Proposed[]): Proposed[] {
  return proposed.filter(
    ({ person }, rank) => proposed.findIndex((other) => other.person.id === person.id) === rank,
  );
}
