import type { RoomPresent } from '@sentiers/shared/presence/events.ts';
import { beforeAll, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { buildRoom } from '../../test/factories/build-room.ts';
import type { TestSocket } from '../../test/visitor.ts';
import { AccountModel } from '../accounts/accounts.model.ts';
import { MembershipModel } from '../memberships/memberships.model.ts';
import { forgetRights } from '../memberships/memberships.queries.ts';
import { presenceHash, RoomPresenceModel } from './room-presences.model.ts';

const app = useTestApp();

type Person = Awaited<ReturnType<typeof buildActorOfCohort>>;
let cohortId: string;
let facilitator: Person;
let nora: Person;
let karim: Person;
let roomId: string;

beforeAll(async () => {
  cohortId = (await buildCohort())._id;
  facilitator = await buildActorOfCohort(cohortId, 'facilitator', { name: 'Maud' });
  nora = await buildActorOfCohort(cohortId, 'member', { name: 'Nora' });
  karim = await buildActorOfCohort(cohortId, 'member', { name: 'Karim' });
  roomId = (await buildRoom(facilitator, { cohortId })).id;
});

async function enter(person: { personId: string }): Promise<TestSocket> {
  const socket = await (await app.signIn(person)).connect();
  await socket.raw.timeout(10_000).emitWithAck('conversation.open', { conversationId: roomId });
  return socket;
}

/** Waits until what this socket was told last is so many people. */
function toldOf(socket: TestSocket, count: number, test: (told: RoomPresent) => boolean = () => true) {
  return socket.waitFor(
    'room.present',
    (told) => told === socket.received('room.present').at(-1) && told.count === count && test(told),
  );
}

const names = (told: RoomPresent) => told.people?.map(({ name }) => name.split(' ')[0]).join();

it('tells everyone in a room how many they are, each once, and moderation alone who', async () => {
  const leading = await enter(facilitator);
  const phone = await enter(nora);
  const laptop = await enter(nora);
  await toldOf(phone, 2, ({ people }) => people === null);
  await toldOf(laptop, 2);
  await toldOf(leading, 2, (told) => names(told) === 'Maud,Nora');
  const third = await enter(karim);
  for (const socket of [phone, laptop, third, leading]) await toldOf(socket, 3);
  third.raw.disconnect();
  laptop.raw.disconnect();
  await toldOf(phone, 2);
  await phone.raw.timeout(10_000).emitWithAck('conversation.close', { conversationId: roomId });
  await toldOf(leading, 1);
  expect(phone.received('room.present').every(({ people }) => people === null)).toBe(true);
  for (const socket of [leading, phone]) socket.raw.disconnect();
});

it('counts whoever hides their presence, and names them to nobody, from the moment they choose', async () => {
  const leading = await enter(facilitator);
  const shy = await enter(karim);
  await toldOf(leading, 2, (told) => names(told) === 'Karim,Maud');
  await (await app.signIn(karim)).patch('/api/me/preferences', { presenceHidden: true }).expect(200);
  await toldOf(leading, 2, (told) => names(told) === 'Maud');
  await AccountModel.updateOne({ _id: karim.personId }, { $set: { 'preferences.presenceHidden': false } });
  for (const socket of [leading, shy]) socket.raw.disconnect();
});

it('counts those who are on other servers, each once, as long as these say so', async () => {
  const leading = await enter(facilitator);
  await toldOf(leading, 1);
  const onAnother = async (_id: string, people: readonly Person[], seconds: number) => {
    await RoomPresenceModel.insertOne({
      ...{ _id, roomId, until: new Date(Date.now() + seconds * 1_000) },
      people: people.map(({ personId }) => presenceHash(roomId, personId)),
    });
  };
  await onAnother('living', [nora, facilitator], 60);
  await onAnother('dead', [karim], -1);
  const phone = await enter(karim);
  await toldOf(phone, 3);
  await toldOf(leading, 3, (told) => names(told) === 'Karim,Maud');
  const [mine] = await RoomPresenceModel.find({ _id: { $nin: ['living', 'dead'] }, roomId }).lean();
  expect(JSON.stringify(mine)).not.toContain(karim.personId);
  await RoomPresenceModel.deleteMany({ _id: { $in: ['living', 'dead'] } });
  phone.raw.disconnect();
  await toldOf(leading, 1);
  leading.raw.disconnect();
  // Once nobody is there, nothing is left of it.
  await expect.poll(() => RoomPresenceModel.countDocuments({ roomId }), { timeout: 5_000 }).toBe(0);
});

it('tells a crowd that comes at once in few words', async () => {
  const leading = await enter(facilitator);
  const people = await Promise.all(Array.from({ length: 8 }, () => buildActorOfCohort(cohortId)));
  const sockets = await Promise.all(people.map(enter));
  await toldOf(leading, 9);
  expect(leading.received('room.present').length).toBeLessThan(6);
  for (const socket of [leading, ...sockets]) socket.raw.disconnect();
});

it('tells nothing more to whoever lost the room, nor to those outside, nor of what is no room', async () => {
  const leaving = await buildActorOfCohort(cohortId);
  const gone = await enter(leaving);
  const leading = await enter(facilitator);
  const outside = await (await app.signIn(nora)).connect();
  await toldOf(leading, 2);
  await MembershipModel.deleteMany({ personId: leaving.personId });
  await forgetRights([leaving.personId]);
  await gone.settled();
  const before = gone.received('room.present').length;
  await toldOf(leading, 1);
  const other = await enter(karim);
  await toldOf(leading, 2);
  await gone.settled();
  expect(gone.received('room.present')).toHaveLength(before);
  expect(outside.received('room.present')).toEqual([]);
  for (const socket of [gone, leading, outside, other]) socket.raw.disconnect();
});
