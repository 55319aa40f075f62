import type { Actor } from '@sentiers/shared/actor.ts';
import { v7 as newId } from 'uuid';
import type { ChannelDoc } from '../../features/channels/channels.model.ts';
import { openDirect } from '../../features/direct/direct.service.ts';
import { setGuests } from '../../features/rooms/rooms.service.ts';
import type { TestApp } from '../app.ts';
import { buildActorOfCohort, buildCoordinator } from '../factories/build-actor.ts';
import { buildChannel } from '../factories/build-channel.ts';
import { buildCohort } from '../factories/build-cohort.ts';
import { buildOrganisation } from '../factories/build-organisation.ts';
import { buildRoom } from '../factories/build-room.ts';
import { buildThread } from '../factories/build-thread.ts';
import type { Visitor } from '../visitor.ts';

export const placeNames = [
  'cohort',
  'restricted',
  'announcements',
  'theme',
  'team',
  'ended',
  'ended but open',
  'direct',
] as const;
export type PlaceName = (typeof placeNames)[number];

/** A channel, with a thread in it that opens with a message, which was reported. */
export interface PlaceIds {
  channelId: string;
  threadId: string;
  messageId: string;
  reportId: string;
  /** A question beside it. */
  questionId: string;
  /** An announcement that asks for a « Bien reçu ». */
  announcementId: string;
}

/** Everything that operations are tried on. Its author coordinates the programme, and stands in no row. */
export interface World {
  author: Actor;
  browser: Visitor;
  cohortId: string;
  otherCohortId: string;
  endedCohortId: string;
  /** Someone in each of the two cohorts, and an alumni whom all the network may read. */
  people: { inCohort: string; inOtherCohort: string; alumni: string };
  organisations: { ours: string; theirs: string; incubator: string };
  place(name: PlaceName): PlaceIds;
  /** An open room of the cohort's that lets guests in, with a message in it; and another one. */
  room: { id: string; messageId: string };
  otherRoomId: string;
  /** A new message of the author's in this thread. */
  write(threadId: string): Promise<string>;
  /** A message that the author keeps for tomorrow. */
  schedule(name: PlaceName): Promise<string>;
}

export async function buildWorld(app: TestApp): Promise<World> {
  const [running, other, ended] = [
    await buildCohort(),
    await buildCohort(),
    await buildCohort({ ended: true }),
  ];
  const [author, witness] = [await buildCoordinator(), await buildCoordinator()];
  const [browser, witnessing] = [await app.signIn(author), await app.signIn(witness)];
  const channels: Record<Exclude<PlaceName, 'direct'>, Partial<ChannelDoc>> = {
    cohort: { cohortId: running._id },
    restricted: { cohortId: running._id, membership: 'restricted' },
    announcements: { cohortId: running._id, kind: 'announcements' },
    theme: { cohortId: null, kind: 'theme', themeKey: 'mobility' },
    team: { cohortId: null, kind: 'team' },
    ended: { cohortId: ended._id },
    'ended but open': { cohortId: ended._id, openAfterEnd: true },
  };
  const writeIn = async (threadId: string): Promise<string> => {
    const { body } = await browser
      .post(`/api/conversations/${threadId}/messages`, { clientId: newId(), body: 'Un message de plus' })
      .expect(201);
    return body.id;
  };
  const places = new Map<PlaceName, PlaceIds>();
  for (const name of placeNames) {
    const thread =
      name === 'direct'
        ? await openDirect(author, { clientId: newId(), personIds: [witness.personId] })
        : await buildThread({ actor: author, channelId: (await buildChannel(channels[name]))._id });
    const messageId = thread.latest?.id ?? (await writeIn(thread.id));
    const { body } = await witnessing
      .put(`/api/messages/${messageId}/report`, { reason: 'other' })
      .expect(200);
    const ids = { channelId: thread.channelId, threadId: thread.id };
    const beside = name === 'direct' ? null : await openBeside(author, thread.channelId);
    const { questionId = thread.id, announcementId = thread.id } = beside ?? {};
    places.set(name, { ...ids, questionId, announcementId, messageId, reportId: body.id });
  }
  const [roomId, otherRoomId] = [
    await roomWithGuests(author, running._id),
    await roomWithGuests(author, running._id),
  ];
  const room = { id: roomId, messageId: await writeIn(roomId) };
  const people = {
    inCohort: (await buildActorOfCohort(running._id)).personId,
    inOtherCohort: (await buildActorOfCohort(other._id)).personId,
    alumni: (await buildActorOfCohort(ended._id, 'alumni')).personId,
  };
  const organisations = {
    ours: (await buildOrganisation({ cohortIds: [running._id] }))._id,
    theirs: (await buildOrganisation({ cohortIds: [other._id] }))._id,
    incubator: (await buildOrganisation({ kind: 'incubator' }))._id,
  };
  const placeOf = (name: PlaceName): PlaceIds => {
    const place = places.get(name);
    if (!place) throw new Error(`no place ${name}`);
    return place;
  };
  return {
    ...{ author, browser, people, organisations, room, otherRoomId },
    ...{ cohortId: running._id, otherCohortId: other._id, endedCohortId: ended._id },
    place: placeOf,
    schedule: async (name) => {
      const { threadId } = placeOf(name);
      const at = new Date(Date.now() + 86_400_000).toISOString();
      const { body } = await browser
        .post(`/api/conversations/${threadId}/scheduled`, { clientId: newId(), body: 'À demain', at })
        .expect(201);
      return body.id;
    },
    write: writeIn,
  };
}

/** A question, and an announcement that asks for a « Bien reçu ». */
async function openBeside(actor: Actor, channelId: string) {
  const question = await buildThread({ actor, channelId, kind: 'question' });
  const announcement = await buildThread({ actor, channelId, kind: 'announcement', acknowledgement: true });
  return { questionId: question.id, announcementId: announcement.id };
}

async function roomWithGuests(actor: Actor, cohortId: string): Promise<string> {
  const { id: roomId } = await buildRoom(actor, { cohortId });
  await setGuests(actor, { roomId, allowed: true });
  return roomId;
}
