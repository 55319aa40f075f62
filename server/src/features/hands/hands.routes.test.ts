import { handsWaiting } from '@sentiers/shared/hands/schema.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { buildRoom } from '../../test/factories/build-room.ts';
import type { Visitor } from '../../test/visitor.ts';
import { type HandDoc, HandModel } from './hands.model.ts';

const app = useTestApp();

let cohortId: string;
let facilitator: Awaited<ReturnType<typeof buildActorOfCohort>>;
let leading: Visitor;
let people: { personId: string; visitor: Visitor }[];

beforeAll(async () => {
  cohortId = (await buildCohort())._id;
  facilitator = await buildActorOfCohort(cohortId, 'facilitator');
  leading = await app.signIn(facilitator);
  people = [];
  for (const name of ['Nora', 'Karim', 'Lise']) {
    const actor = await buildActorOfCohort(cohortId, 'member', { name });
    people.push({ personId: actor.personId, visitor: await app.signIn(actor) });
  }
});

const aRoom = async () => (await buildRoom(facilitator, { cohortId })).id;
const raise = (visitor: Visitor, roomId: string) => visitor.put(`/api/rooms/${roomId}/hand`, {});
const queue = async (conversationId: string) =>
  handsWaiting(await HandModel.find({ conversationId }).lean<HandDoc[]>()).map(({ personId }) => personId);
const [nora, karim, lise] = [0, 1, 2].map((index) => () => {
  const person = people[index];
  if (!person) throw new Error('nobody');
  return person;
}) as [() => (typeof people)[0], () => (typeof people)[0], () => (typeof people)[0]];

describe('hands in a room', () => {
  it('wait in the order in which they were raised; raising again keeps the turn, lowering gives it up', async () => {
    const roomId = await aRoom();
    for (const one of [nora(), karim(), lise()]) await raise(one.visitor, roomId).expect(200);
    await raise(nora().visitor, roomId).expect(200);
    expect(await queue(roomId)).toEqual([nora(), karim(), lise()].map(({ personId }) => personId));
    await nora().visitor.delete(`/api/rooms/${roomId}/hand`).expect(200);
    await raise(nora().visitor, roomId).expect(200);
    expect(await queue(roomId)).toEqual([karim(), lise(), nora()].map(({ personId }) => personId));
  });

  it('are one for each person, from however many devices at once', async () => {
    const roomId = await aRoom();
    await Promise.all([1, 2, 3, 4].map(() => raise(nora().visitor, roomId).expect(200)));
    expect(await HandModel.countDocuments({ conversationId: roomId })).toBe(1);
  });

  it('are lowered by being given the floor, which whoever had it gives back', async () => {
    const roomId = await aRoom();
    const { body: first } = await raise(nora().visitor, roomId).expect(200);
    const { body: second } = await raise(karim().visitor, roomId).expect(200);
    const give = (id: string) => leading.post(`/api/rooms/${roomId}/hands/${id}/floor`);
    const { body: given } = await give(first.id).expect(200);
    expect(given).toMatchObject({ state: 'given', person: { id: nora().personId } });
    expect(await queue(roomId)).toEqual([karim().personId]);
    await give(second.id).expect(200);
    const states = await HandModel.find({ conversationId: roomId }).lean<HandDoc[]>();
    expect(Object.fromEntries(states.map(({ personId, state }) => [personId, state]))).toEqual({
      [nora().personId]: 'lowered',
      [karim().personId]: 'given',
    });
  });

  it('get the floor although whoever had it gives it back at the same moment', async () => {
    const roomId = await aRoom();
    const { body: second } = await raise(karim().visitor, roomId).expect(200);
    for (let round = 0; round < 8; round += 1) {
      const { body: first } = await raise(nora().visitor, roomId).expect(200);
      await leading.post(`/api/rooms/${roomId}/hands/${first.id}/floor`).expect(200);
      await raise(karim().visitor, roomId).expect(200);
      const [given] = await Promise.all([
        leading.post(`/api/rooms/${roomId}/hands/${second.id}/floor`),
        nora().visitor.delete(`/api/rooms/${roomId}/hand`),
      ]);
      expect(given.body).toMatchObject({ state: 'given' });
      expect(await HandModel.distinct('personId', { conversationId: roomId, state: 'given' })).toEqual([
        karim().personId,
      ]);
    }
  });

  it('are lowered, one or all, by those who animate the room and nobody else', async () => {
    const roomId = await aRoom();
    const { body: hand } = await raise(nora().visitor, roomId).expect(200);
    await raise(karim().visitor, roomId).expect(200);
    await lise().visitor.delete(`/api/rooms/${roomId}/hands/${hand.id}`).expect(403);
    await lise().visitor.post(`/api/rooms/${roomId}/hands/${hand.id}/floor`).expect(403);
    const { body } = await leading.delete(`/api/rooms/${roomId}/hands/${hand.id}`).expect(200);
    expect(body.state).toBe('lowered');
    const { body: all } = await leading.delete(`/api/rooms/${roomId}/hands`).expect(200);
    expect(all).toEqual({ lowered: 1 });
    expect(await queue(roomId)).toEqual([]);
  });

  it('of another room are not found, nor those that nobody raised', async () => {
    const [roomId, elsewhere] = [await aRoom(), await aRoom()];
    const { body: hand } = await raise(nora().visitor, elsewhere).expect(200);
    await leading.post(`/api/rooms/${roomId}/hands/${hand.id}/floor`).expect(404);
    await karim().visitor.delete(`/api/rooms/${roomId}/hand`).expect(200);
    expect(await HandModel.countDocuments({ conversationId: roomId })).toBe(0);
  });

  it('are seen at once by everyone in the room', async () => {
    const roomId = await aRoom();
    const socket = await karim().visitor.connect();
    await socket.raw.timeout(10_000).emitWithAck('conversation.open', { conversationId: roomId });
    await raise(nora().visitor, roomId).expect(200);
    await socket.waitFor('journal.advanced', ({ changes }) =>
      changes.some((change) => change.kind === 'hand' && change.person.id === nora().personId),
    );
    socket.raw.disconnect();
  });

  it('are raised where the room is open, by those who may speak in it', async () => {
    const ahead = await buildRoom(facilitator, { cohortId, open: false });
    const { body } = await raise(nora().visitor, ahead.id).expect(403);
    expect(body.code).toBe('room_not_open');
    const stranger = await app.signIn(await buildActorOfCohort((await buildCohort())._id));
    await raise(stranger, ahead.id).expect(404);
  });
});
