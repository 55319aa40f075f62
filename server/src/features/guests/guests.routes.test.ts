import type { RoomSummary } from '@sentiers/shared/rooms/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildActor, buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { buildRoom } from '../../test/factories/build-room.ts';
import type { Visitor } from '../../test/visitor.ts';
import { MembershipModel } from '../memberships/memberships.model.ts';
import { PersonModel } from '../people/people.model.ts';
import { GuestModel } from './guests.model.ts';

const app = useTestApp();

let cohortId: string;
let facilitator: Awaited<ReturnType<typeof buildActorOfCohort>>;
let leading: Visitor;
let taking: Visitor;

beforeAll(async () => {
  cohortId = (await buildCohort())._id;
  facilitator = await buildActorOfCohort(cohortId, 'facilitator');
  leading = await app.signIn(facilitator);
  taking = await app.signIn(await buildActorOfCohort(cohortId, 'member', { name: 'Nora Ben Saïd' }));
});

/** A room of its own, open and letting guests in unless it is said, with its code. */
async function aRoom({ open = true, guests = true } = {}): Promise<RoomSummary & { code: string }> {
  const room = await buildRoom(facilitator, { cohortId, open });
  if (guests) await leading.put(`/api/rooms/${room.id}/guests`, { allowed: true }).expect(200);
  return { ...room, code: await codeOf(room.id) };
}
const codeOf = async (roomId: string) => (await leading.get(`/api/threads/${roomId}`)).body.room.code;
const ask = (visitor: Visitor, code: string, name: string) =>
  visitor.post('/api/guest-entries', { code, name });
const say = (visitor: Visitor, roomId: string, body = 'Bonjour à toutes et tous') =>
  visitor.post(`/api/conversations/${roomId}/messages`, { clientId: newId(), body });

async function enter(code: string, name: string): Promise<Visitor> {
  const visitor = app.visitor();
  await ask(visitor, code, name).expect(200);
  return visitor;
}

describe('a room that lets guests in', () => {
  it('is so by its moderation’s word only', async () => {
    const room = await aRoom({ guests: false });
    expect(room.guests).toBe(false);
    await taking.put(`/api/rooms/${room.id}/guests`, { allowed: true }).expect(403);
    const { body } = await leading.put(`/api/rooms/${room.id}/guests`, { allowed: true }).expect(200);
    expect(body.guests).toBe(true);
    expect((await taking.get(`/api/threads/${room.id}`)).body.room.guests).toBe(true);
  });

  it('receives whoever has its code under a name, who reads and writes there', async () => {
    const room = await aRoom();
    const visitor = app.visitor();
    const { body } = await ask(visitor, room.code.toLowerCase(), '  Lou Perrin ').expect(200);
    const { entry, ...me } = body;
    expect(me).toMatchObject({
      guest: { roomId: room.id },
      email: '',
      person: { name: 'Lou Perrin', role: 'guest', organisation: null },
      abilities: { invite: false, moderate: false },
    });
    expect((await visitor.get('/api/me').expect(200)).body).toEqual(me);
    expect(entry).toEqual({
      thread: (await visitor.get(`/api/threads/${room.id}`).expect(200)).body,
      questions: (await visitor.get(`/api/rooms/${room.id}/questions/mine`).expect(200)).body,
      polls: (await visitor.get(`/api/conversations/${room.id}/polls/mine`).expect(200)).body,
    });
    await say(visitor, room.id).expect(201);
    const { body: page } = await taking.get(`/api/conversations/${room.id}/messages`).expect(200);
    expect(page.items[0]).toMatchObject({
      body: 'Bonjour à toutes et tous',
      author: { name: 'Lou Perrin', role: 'guest' },
    });
    expect((await visitor.get(`/api/threads/${room.id}`).expect(200)).body.abilities.post).toBe(true);
    const exported = await leading
      .get(`/api/threads/${room.id}/export?format=markdown&words=all`)
      .expect(200);
    expect(exported.text).toContain('**Lou Perrin** · invité·e · ');
  });

  it('lets them in before it opens too: they read, and wait to write', async () => {
    const room = await aRoom({ open: false });
    const visitor = await enter(room.code, 'Tôt Venue');
    expect((await say(visitor, room.id).expect(403)).body.code).toBe('room_not_open');
    await leading.post(`/api/rooms/${room.id}/opening`).expect(200);
    await say(visitor, room.id).expect(201);
  });

  it('answers the same for a wrong code, a closed room and one without guests, and makes nobody', async () => {
    const [without, closed] = [await aRoom({ guests: false }), await aRoom()];
    await leading.post(`/api/rooms/${closed.id}/closing`).expect(200);
    const before = await PersonModel.countDocuments();
    const answers = [];
    for (const code of ['ZZZZZZ', without.code, closed.code]) {
      const { body } = await ask(app.visitor(), code, 'Lou Perrin').expect(404);
      answers.push({ ...body, requestId: '' });
    }
    expect(new Set(answers.map((body) => JSON.stringify(body))).size).toBe(1);
    expect(await PersonModel.countDocuments()).toBe(before);
  });

  it('keeps who speaks under a name: their word is taken away as anyone’s', async () => {
    const room = await aRoom();
    const visitor = await enter(room.code, 'Lou Perrin');
    const { body: me } = await visitor.get('/api/me');
    await leading.put(`/api/rooms/${room.id}/muted/${me.id}`, { muted: true }).expect(200);
    expect((await say(visitor, room.id).expect(403)).body.code).toBe('muted');
    const other = await enter((await aRoom()).code, 'Une autre');
    const { body: them } = await other.get('/api/me');
    await leading.put(`/api/rooms/${room.id}/muted/${them.id}`, { muted: true }).expect(404);
  });

  it('sends whoever is signed in to their own way in', async () => {
    const room = await aRoom();
    for (const visitor of [taking, await enter(room.code, 'Lou Perrin')]) {
      const { body } = await ask(visitor, room.code, 'Quelqu’un').expect(409);
      expect(body.code).toBe('already_signed_in');
    }
  });
});

describe('a guest’s name', () => {
  it.each([
    ['', 'too_short'],
    ['L', 'too_short'],
    ['1 2', 'too_short'],
    ['x'.repeat(41), 'too_long'],
    ['Lou\nPerrin', 'line_break'],
    ['Lоu Perrin', 'mixed_alphabets'],
  ])('is refused: « %s »', async (name, reason) => {
    const { body } = await ask(app.visitor(), 'ZZZZZZ', name).expect(400);
    expect(body.details.fields).toEqual([{ path: ['name'], reason }]);
  });

  it('is nobody else’s there, whatever its accents, capitals and spaces', async () => {
    const room = await aRoom();
    const expert = await buildActor([], { name: 'Élise Martin' });
    await MembershipModel.insertOne({
      ...{ _id: newId(), personId: expert.personId, role: 'expert', createdAt: new Date() },
      scope: { kind: 'thread', id: room.id },
    });
    await enter(room.code, 'Lou Perrin');
    for (const name of ['lou  PÉRRIN', 'Nora Ben-Said', 'elise martin.']) {
      const { body } = await ask(app.visitor(), room.code, name).expect(400);
      expect(body.details.fields).toEqual([{ path: ['name'], reason: 'name_taken' }]);
    }
    await enter(room.code, 'Lou Perrin B.');
    await enter((await aRoom()).code, 'Lou Perrin');
  });

  it('is given to one alone of those who ask for it at once', async () => {
    const room = await aRoom();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => ask(app.visitor(), room.code, 'Lou Perrin')),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400, 400]);
    expect(await GuestModel.countDocuments({ roomId: room.id })).toBe(1);
    expect(await MembershipModel.countDocuments({ 'scope.id': room.id })).toBe(1);
  });

  it('is free again once they left without a word, and kept once they spoke', async () => {
    const room = await aRoom();
    const silent = await enter(room.code, 'Sans Mot');
    const heard = await enter(room.code, 'Deux Mots');
    await say(heard, room.id).expect(201);
    for (const visitor of [silent, heard]) await visitor.delete('/api/session').expect(204);
    await enter(room.code, 'Sans Mot');
    await ask(app.visitor(), room.code, 'Deux Mots').expect(400);
  });
});
