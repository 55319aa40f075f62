import { v7 as newId } from 'uuid';
import { beforeAll, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { buildGuest } from '../../test/factories/build-guest.ts';
import { buildRoom } from '../../test/factories/build-room.ts';
import type { Visitor } from '../../test/visitor.ts';
import { MembershipModel } from '../memberships/memberships.model.ts';
import { PersonModel } from '../people/people.model.ts';
import { ThreadModel } from '../threads/threads.model.ts';
import { cleanGuests } from './guests.cleaning.ts';
import { GuestModel } from './guests.model.ts';

const app = useTestApp();
const DAY_MS = 24 * 3_600_000;

let cohortId: string;
let facilitator: Awaited<ReturnType<typeof buildActorOfCohort>>;
let leading: Visitor;
let taking: Visitor;

beforeAll(async () => {
  cohortId = (await buildCohort())._id;
  facilitator = await buildActorOfCohort(cohortId, 'facilitator');
  leading = await app.signIn(facilitator);
  taking = await app.signIn(await buildActorOfCohort(cohortId));
});

async function aRoom() {
  const room = await buildRoom(facilitator, { cohortId });
  await leading.put(`/api/rooms/${room.id}/guests`, { allowed: true }).expect(200);
  return { ...room, code: await codeOf(room.id) };
}
const codeOf = async (roomId: string) => (await leading.get(`/api/threads/${roomId}`)).body.room.code;
const say = (visitor: Visitor, roomId: string) =>
  visitor.post(`/api/conversations/${roomId}/messages`, { clientId: newId(), body: 'Merci pour l’accueil' });

async function enter(code: string, name: string) {
  const visitor = app.visitor();
  const { body } = await visitor.post('/api/guest-entries', { code, name }).expect(200);
  return { visitor, personId: body.id as string };
}

const endings = {
  'the room closes': (roomId: string) => leading.post(`/api/rooms/${roomId}/closing`).expect(200),
  'guests are let in no more': (roomId: string) =>
    leading.put(`/api/rooms/${roomId}/guests`, { allowed: false }).expect(200),
};

it.each(Object.entries(endings))(
  'all guests are out at once when %s, before it is answered',
  async (_, end) => {
    const room = await aRoom();
    const { visitor, personId } = await enter(room.code, 'Lou Perrin');
    await say(visitor, room.id).expect(201);
    const [theirs, ours] = [await visitor.connect(), await taking.connect()];
    for (const socket of [theirs, ours]) {
      expect(await socket.openConversation(room.id)).toMatchObject({ ok: true });
    }
    await end(room.id);
    for (const path of ['/api/me', `/api/threads/${room.id}`]) await visitor.get(path).expect(401);
    await say(visitor, room.id).expect(401);
    expect(await MembershipModel.countDocuments({ personId })).toBe(0);
    await theirs.disconnected();
    expect(theirs.received('session.ended')).toEqual([{ reason: 'over' }]);
    const before = theirs.received('journal.advanced').length;
    await leading.post(`/api/rooms/${room.id}/opening`);
    await say(leading, room.id).expect(201);
    await ours.waitFor('journal.advanced', ({ changes }) => changes.some(({ kind }) => kind === 'message'));
    expect(theirs.received('journal.advanced')).toHaveLength(before);
    const { body } = await taking.get(`/api/conversations/${room.id}/messages`).expect(200);
    expect(body.items[0].author).toMatchObject({ id: personId, name: 'Lou Perrin', role: 'guest' });
    ours.raw.disconnect();
  },
);

it('a room that opens again brings nobody back: they enter by its new code', async () => {
  const room = await aRoom();
  const { visitor } = await enter(room.code, 'Lou Perrin');
  await leading.post(`/api/rooms/${room.id}/closing`).expect(200);
  await leading.post(`/api/rooms/${room.id}/opening`).expect(200);
  await visitor.get('/api/me').expect(401);
  const again = await codeOf(room.id);
  await app.visitor().post('/api/guest-entries', { code: room.code, name: 'Lou Perrin' }).expect(404);
  await enter(again, 'Lou Perrin');
});

it('who enters while it closes is not left in', async () => {
  const room = await aRoom();
  const entering = Array.from({ length: 8 }, (_, index) =>
    app.visitor().post('/api/guest-entries', { code: room.code, name: `Lou Perrin ${'abcdefgh'[index]}` }),
  );
  await Promise.all([...entering, leading.post(`/api/rooms/${room.id}/closing`).expect(200)]);
  expect(await MembershipModel.countDocuments({ 'scope.id': room.id })).toBe(0);
  expect(await GuestModel.countDocuments({ roomId: room.id, endedAt: null })).toBe(0);
});

it('one who leaves is a guest no more; the others stay', async () => {
  const room = await aRoom();
  const [leaving, staying] = [await enter(room.code, 'Lou Perrin'), await enter(room.code, 'Ana Diaz')];
  const socket = await leaving.visitor.connect();
  await leaving.visitor.delete('/api/session').expect(204);
  await socket.disconnected();
  expect(await MembershipModel.distinct('personId', { 'scope.id': room.id })).toEqual([staying.personId]);
  await staying.visitor.get(`/api/threads/${room.id}`).expect(200);
});

it('every day those whom a crash left in are let out, and who said nothing is forgotten after a month', async () => {
  const [closed, open] = [await aRoom(), await aRoom()];
  const left = await buildGuest(closed.id);
  const [silent, heard, there] = [
    await enter(open.code, 'Sans Mot'),
    await enter(open.code, 'Deux Mots'),
    await enter(open.code, 'Encore Là'),
  ];
  await say(heard.visitor, open.id).expect(201);
  for (const { visitor } of [silent, heard]) await visitor.delete('/api/session').expect(204);
  await ThreadModel.updateOne({ _id: closed.id }, { $set: { 'room.state': 'closed' } });
  await cleanGuests();
  expect(await MembershipModel.countDocuments({ personId: left.personId })).toBe(0);
  const ids = [silent, heard, there].map(({ personId }) => personId);
  const named = () => PersonModel.distinct('_id', { _id: { $in: ids } });
  await cleanGuests(Date.now() + 29 * DAY_MS);
  expect(await named()).toHaveLength(3);
  await cleanGuests(Date.now() + 31 * DAY_MS);
  expect((await named()).sort()).toEqual([heard.personId, there.personId].sort());
  expect(await GuestModel.countDocuments({ _id: silent.personId })).toBe(0);
});
