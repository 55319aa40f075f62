import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { buildRoom } from '../../test/factories/build-room.ts';
import { buildSeminar, daysAhead } from '../../test/factories/build-seminar.ts';
import type { Visitor } from '../../test/visitor.ts';
import { AuditModel } from '../audit/audit.model.ts';

const app = useTestApp();

let cohortId: string;
let facilitator: Awaited<ReturnType<typeof buildActorOfCohort>>;
let nora: Awaited<ReturnType<typeof buildActorOfCohort>>;
let leading: Visitor;
let taking: Visitor;

beforeAll(async () => {
  cohortId = (await buildCohort())._id;
  facilitator = await buildActorOfCohort(cohortId, 'facilitator');
  nora = await buildActorOfCohort(cohortId, 'member', { name: 'Nora' });
  leading = await app.signIn(facilitator);
  taking = await app.signIn(nora);
});

const aRoom = (open = true) => buildRoom(facilitator, { cohortId, open });
const say = (visitor: Visitor, roomId: string, body = 'Bonjour à toutes et tous') =>
  visitor.post(`/api/conversations/${roomId}/messages`, { clientId: newId(), body });

describe('a seminar’s rooms', () => {
  let seminar: Seminar;
  const item = { id: newId(), kind: 'workshop' as const, title: 'Atelier navettes' };

  beforeAll(async () => {
    const span = { startsAt: daysAhead(10.5), endsAt: daysAhead(10.6) };
    seminar = await buildSeminar(facilitator, { cohortId, items: [{ ...item, ...span }] });
  });

  it('are one for the seminar and one for each item, prepared once', async () => {
    const rooms = `/api/seminars/${seminar.id}/rooms`;
    const { body: whole } = await leading.put(rooms, {}).expect(200);
    expect(whole).toMatchObject({ title: seminar.title, itemId: null, state: 'ahead', slowSeconds: 0 });
    const { body: part } = await leading.put(rooms, { itemId: item.id }).expect(200);
    expect(part).toMatchObject({ title: item.title, itemId: item.id });
    const again = await Promise.all([leading.put(rooms, {}), leading.put(rooms, { itemId: item.id })]);
    expect(again.map(({ body }) => body.id)).toEqual([whole.id, part.id]);
    const { body: listed } = await taking.get(rooms).expect(200);
    expect(listed.items.map(({ id }: { id: string }) => id)).toEqual([whole.id, part.id]);
    expect(listed.items[0].abilities).toEqual({ post: false, animate: false });
  });

  it('are refused for what is not on the agenda, and nothing is made', async () => {
    const other = await buildSeminar(facilitator, { cohortId });
    const { body } = await leading.put(`/api/seminars/${other.id}/rooms`, { itemId: newId() }).expect(400);
    expect(body.details.fields).toEqual([{ path: ['itemId'], reason: 'not_found' }]);
    const { body: listed } = await leading.get(`/api/seminars/${other.id}/rooms`).expect(200);
    expect(listed.items).toEqual([]);
  });

  it('are on no list of threads, of the cohort or of what one follows', async () => {
    const room = await aRoom();
    await say(taking, room.id).expect(201);
    const { body: followed } = await taking.get('/api/me/threads').expect(200);
    expect(JSON.stringify(followed)).not.toContain(room.id);
    const { body: badges } = await leading.get('/api/me/badges').expect(200);
    expect(JSON.stringify(badges)).not.toContain(room.id);
  });
});

describe('a room opens and closes', () => {
  it('and is written in between the two, save by those who animate it, who prepare it', async () => {
    const room = await aRoom(false);
    const early = await say(taking, room.id).expect(403);
    expect(early.body.code).toBe('room_not_open');
    await say(leading, room.id).expect(201);
    const { body: opened } = await leading.post(`/api/rooms/${room.id}/opening`).expect(200);
    expect(opened).toMatchObject({ state: 'open', openedAt: expect.any(String), closedAt: null });
    await say(taking, room.id).expect(201);
    const { body: closed } = await leading.post(`/api/rooms/${room.id}/closing`).expect(200);
    expect(closed).toMatchObject({ state: 'closed', closedAt: expect.any(String) });
    for (const visitor of [taking, leading]) {
      const late = await say(visitor, room.id).expect(409);
      expect(late.body.code).toBe('thread_closed');
    }
    const { body: reopened } = await leading.post(`/api/rooms/${room.id}/opening`).expect(200);
    expect(reopened).toMatchObject({ state: 'open', openedAt: opened.openedAt, closedAt: null });
  });

  it('and tells whoever has it open, at once', async () => {
    const room = await aRoom(false);
    const socket = await taking.connect();
    await socket.raw.timeout(10_000).emitWithAck('conversation.open', { conversationId: room.id });
    await leading.post(`/api/rooms/${room.id}/opening`).expect(200);
    await socket.waitFor('journal.advanced', ({ changes }) =>
      changes.some((change) => change.kind === 'thread' && change.room?.state === 'open'),
    );
    socket.raw.disconnect();
  });
});

describe('a room’s pace', () => {
  it('slows down each person apart, not those who animate it, and says how long is left', async () => {
    const room = await aRoom();
    const karim = await app.signIn(await buildActorOfCohort(cohortId));
    await leading.put(`/api/rooms/${room.id}/slow-mode`, { seconds: 60 }).expect(200);
    await say(taking, room.id).expect(201);
    const { body } = await say(taking, room.id).expect(429);
    expect(body).toMatchObject({ code: 'slow_mode', details: { retryAfter: expect.any(Number) } });
    expect(body.details.retryAfter).toBeGreaterThan(50);
    expect(body.details.retryAfter).toBeLessThanOrEqual(60);
    await say(karim, room.id).expect(201);
    await say(leading, room.id).expect(201);
    await say(leading, room.id).expect(201);
    await leading.put(`/api/rooms/${room.id}/slow-mode`, { seconds: 0 }).expect(200);
    await say(taking, room.id).expect(201);
  });

  it('lets one message through where two were sent at the same moment', async () => {
    const room = await aRoom();
    await leading.put(`/api/rooms/${room.id}/slow-mode`, { seconds: 60 }).expect(200);
    const answers = await Promise.all([1, 2, 3, 4].map((n) => say(taking, room.id, `Message ${n}`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 429, 429, 429]);
  });

  it('is refused beyond ten minutes', async () => {
    const room = await aRoom();
    await leading.put(`/api/rooms/${room.id}/slow-mode`, { seconds: 601 }).expect(400);
  });
});

describe('someone who is muted', () => {
  it('reads and doesn’t write, until they may again; moderation alone knows who, and it is recorded', async () => {
    const room = await aRoom();
    const silence = (muted: boolean) =>
      leading.put(`/api/rooms/${room.id}/muted/${nora.personId}`, { muted }).expect(200);
    const [theirSocket, other] = [await taking.connect(), await leading.connect()];
    await silence(true);
    await silence(true);
    await theirSocket.waitFor('room.muted', ({ roomId }) => roomId === room.id);
    const refused = await say(taking, room.id).expect(403);
    expect(refused.body.code).toBe('muted');
    const { body: theirs } = await taking.get(`/api/threads/${room.id}`).expect(200);
    expect(theirs).toMatchObject({ room: { muted: null }, abilities: { post: false } });
    const { body: ours } = await leading.get(`/api/threads/${room.id}`).expect(200);
    expect(ours.room.muted).toEqual([nora.personId]);
    await silence(false);
    await expect.poll(() => theirSocket.received('room.muted')).toHaveLength(2);
    await say(taking, room.id).expect(201);
    expect(other.received('room.muted')).toEqual([]);
    for (const socket of [theirSocket, other]) socket.raw.disconnect();
    await expect
      .poll(() => AuditModel.distinct('action', { threadId: room.id }))
      .toEqual(['room.muted', 'room.unmuted']);
  });

  it('is nobody who animates the room, nor anyone outside', async () => {
    const room = await aRoom();
    const mute = (personId: string) =>
      leading.put(`/api/rooms/${room.id}/muted/${personId}`, { muted: true });
    await mute(facilitator.personId).expect(403);
    await mute(newId()).expect(404);
    await taking.put(`/api/rooms/${room.id}/muted/${facilitator.personId}`, { muted: true }).expect(403);
  });
});
