import type { RoomSummary } from '@sentiers/shared/rooms/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { consequences } from '../../test/discussion.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { buildRoom } from '../../test/factories/build-room.ts';
import { buildSeminar, daysAhead } from '../../test/factories/build-seminar.ts';
import type { Visitor } from '../../test/visitor.ts';
import { ThreadModel } from '../threads/threads.model.ts';
import { openRoom, prepareRoom } from './rooms.service.ts';

const app = useTestApp();

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

const roomOf = async (visitor: Visitor, id: string) => (await visitor.get(`/api/threads/${id}`)).body.room;
const aRoom = (open = true) => buildRoom(facilitator, { cohortId, open });

describe('what a room leads to', () => {
  let room: RoomSummary;
  const itemId = newId();

  beforeAll(async () => {
    const span = { startsAt: daysAhead(10.5), endsAt: daysAhead(10.6) };
    const item = { id: itemId, kind: 'workshop' as const, title: 'Atelier navettes', ...span };
    const seminar = await buildSeminar(facilitator, { cohortId, items: [item] });
    const prepared = await prepareRoom(facilitator, { seminarId: seminar.id, itemId: null });
    room = await openRoom(facilitator, prepared.id);
  });

  const show = (field: 'focus' | 'stage', target: object | null, visitor = leading) =>
    visitor.put(`/api/rooms/${room.id}/${field}`, { target });

  it.each(['focus', 'stage'] as const)(
    'is told at once to all who have it open, and read again: %s',
    async (field) => {
      const socket = await taking.connect();
      await socket.raw.timeout(10_000).emitWithAck('conversation.open', { conversationId: room.id });
      const target = { kind: 'agenda', id: itemId };
      const { body } = await show(field, target).expect(200);
      expect(body).toEqual({ roomId: room.id, target });
      await socket.waitFor('journal.advanced', ({ changes }) =>
        changes.some((change) => change.kind === 'thread' && change.room?.[field]?.id === itemId),
      );
      expect(await roomOf(taking, room.id)).toMatchObject({ [field]: target });
      await show(field, null).expect(200);
      expect(await roomOf(taking, room.id)).toMatchObject({ [field]: null });
      socket.raw.disconnect();
    },
  );

  it('takes no version where it is so already', async () => {
    const version = async () => (await taking.get(`/api/threads/${room.id}`)).body.version;
    await show('stage', { kind: 'entrance', id: null }).expect(200);
    const before = await version();
    await show('stage', { kind: 'entrance', id: null }).expect(200);
    expect(await version()).toBe(before);
  });

  it.each([
    { kind: 'agenda', id: newId() },
    { kind: 'entrance', id: newId() },
    { kind: 'question', id: newId() },
  ])('is refused for what the room has not, and nothing is written: $kind', async (target) => {
    const before = await roomOf(leading, room.id);
    const { body } = await show('stage', target).expect(400);
    expect(body.details.fields).toEqual([{ path: ['target', 'id'], reason: 'not_found' }]);
    expect(await roomOf(leading, room.id)).toEqual(before);
  });

  it('is refused to who takes part', async () => {
    await show('focus', { kind: 'agenda', id: null }, taking).expect(403);
    await show('stage', null, taking).expect(403);
  });

  it('ends with the room', async () => {
    await show('focus', { kind: 'agenda', id: null }).expect(200);
    await leading.post(`/api/rooms/${room.id}/closing`).expect(200);
    expect(await roomOf(taking, room.id)).toMatchObject({ focus: null, stage: null, code: null });
    const { body } = await show('focus', { kind: 'agenda', id: null }).expect(409);
    expect(body.code).toBe('thread_closed');
    await show('focus', null).expect(200);
  });
});

describe('a room’s code', () => {
  const enter = (visitor: Visitor, code: string) => visitor.post('/api/room-entries', { code });

  it('brings what the room’s page asks for first, and what is one’s own there', async () => {
    const room = await aRoom();
    const read = async (path: string) => (await taking.get(path).expect(200)).body;
    const question = { clientId: newId(), text: 'Qui paie la première année ?' };
    const { id } = (await taking.post(`/api/rooms/${room.id}/questions`, question).expect(201)).body;
    await taking.put(`/api/room-questions/${id}/vote`, { voted: true }).expect(200);
    await consequences();
    const { code } = await roomOf(taking, room.id);
    const { body } = await enter(taking, code).expect(200);
    expect(body.entry).toEqual({
      thread: await read(`/api/threads/${room.id}`),
      questions: await read(`/api/rooms/${room.id}/questions/mine`),
      polls: await read(`/api/conversations/${room.id}/polls/mine`),
    });
    expect(body.entry.questions).toMatchObject({ questions: [{ id }] });
  });

  it('leads whoever reads the room there, however it is typed; nobody else', async () => {
    const room = await aRoom(false);
    const { code } = await roomOf(taking, room.id);
    expect(code).toMatch(/^[BCDFGHJKMNPQRSTVWXZ]{6}$/);
    for (const typed of [code, code.toLowerCase(), ` ${code.slice(0, 3)} - ${code.slice(3)}`]) {
      const { body } = await enter(taking, typed).expect(200);
      expect(body.roomId).toBe(room.id);
    }
    const stranger = await app.signIn(await buildActorOfCohort((await buildCohort())._id));
    const closed = await enter(stranger, code).expect(404);
    const unknown = await enter(stranger, 'ZZZZZZ').expect(404);
    expect(closed.body.code).toEqual(unknown.body.code);
    await enter(app.visitor(), code).expect(401);
  });

  it.each(['', 'BCDFG', 'BCDFGHJ', 'ABCDEF', 'BCDF01', '{"$ne":""}'])(
    'is refused where it is none: « %s »',
    async (code) => {
      const { body } = await enter(taking, code).expect(400);
      expect(body.details.fields).toEqual([{ path: ['code'], reason: 'not_a_code' }]);
    },
  );

  it('ends with the room, and is another one when it opens again', async () => {
    const room = await aRoom();
    const { code } = await roomOf(taking, room.id);
    await leading.post(`/api/rooms/${room.id}/closing`).expect(200);
    await enter(taking, code).expect(404);
    await leading.post(`/api/rooms/${room.id}/opening`).expect(200);
    const again = await roomOf(taking, room.id);
    expect(again.code).toMatch(/^[A-Z]{6}$/);
    await enter(taking, again.code).expect(200);
  });

  it('is one room’s among those that are not closed: the database refuses a second', async () => {
    const [one, other] = await Promise.all([aRoom(), aRoom()]);
    const { code } = await roomOf(taking, one.id);
    await expect(
      ThreadModel.updateOne({ _id: other.id }, { $set: { 'room.code': code } }),
    ).rejects.toMatchObject({
      code: 11_000,
    });
  });
});

it('a seminar’s readers are told that a room of it is there, opens and closes; nothing of its pace', async () => {
  const socket = await taking.connect();
  const seminar = await buildSeminar(facilitator, { cohortId });
  const told = () =>
    socket.received('seminar.changed').filter(({ seminarId }) => seminarId === seminar.id).length;
  // It was announced.
  await expect.poll(told).toBe(1);
  const room = await prepareRoom(facilitator, { seminarId: seminar.id, itemId: null });
  await expect.poll(told).toBe(2);
  await leading.post(`/api/rooms/${room.id}/opening`).expect(200);
  await expect.poll(told).toBe(3);
  await leading.put(`/api/rooms/${room.id}/slow-mode`, { seconds: 10 }).expect(200);
  await leading.post(`/api/rooms/${room.id}/closing`).expect(200);
  await expect.poll(told).toBe(4);
  socket.raw.disconnect();
});
