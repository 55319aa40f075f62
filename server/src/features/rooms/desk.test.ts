import type { RoomSummary } from '@sentiers/shared/rooms/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { consequences } from '../../test/discussion.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildPoll } from '../../test/factories/build-poll.ts';
import { buildRoom } from '../../test/factories/build-room.ts';
import { buildRoomQuestion } from '../../test/factories/build-room-question.ts';
import { buildRoomPeople, type RoomPeople } from '../../test/room-people.ts';
import type { Visitor } from '../../test/visitor.ts';

const app = useTestApp();

let p: RoomPeople;
let room: RoomSummary;

beforeAll(async () => {
  p = await buildRoomPeople(app);
});

beforeEach(async () => {
  room = await buildRoom(p.facilitator, { cohortId: p.cohortId });
});

const roomOf = async (visitor: Visitor) =>
  (await visitor.get(`/api/threads/${room.id}`).expect(200)).body.room;
const url = (rest: string) => `/api/rooms/${room.id}/${rest}`;
const give = (visitor: Visitor, personId: string) => visitor.put(url('animator'), { personId });
const say = async (visitor: Visitor, body: string) =>
  (await visitor.post(`/api/conversations/${room.id}/messages`, { clientId: newId(), body }).expect(201))
    .body;

async function watch(visitor: Visitor) {
  const socket = await visitor.connect();
  await socket.raw.timeout(10_000).emitWithAck('conversation.open', { conversationId: room.id });
  return socket;
}

describe('who animates', () => {
  it('is whoever opened the room, then whom it is handed over to; both desks and the room are told', async () => {
    const [theirs, members] = await Promise.all([watch(p.helping), watch(p.taking)]);
    expect((await roomOf(p.taking)).animator.id).toBe(p.facilitator.personId);
    const { body } = await give(p.leading, p.other.personId).expect(200);
    expect(body).toEqual({ roomId: room.id, personId: p.other.personId });
    for (const socket of [theirs, members]) {
      await socket.waitFor('journal.advanced', ({ changes }) =>
        changes.some((change) => change.kind === 'thread' && change.room?.animator?.id === p.other.personId),
      );
      socket.raw.disconnect();
    }
    await give(p.taking, p.member.personId).expect(403);
    const refused = await give(p.leading, p.member.personId).expect(400);
    expect(refused.body.details.fields).toEqual([{ path: ['personId'], reason: 'not_found' }]);
    expect((await roomOf(p.leading)).animator.id).toBe(p.other.personId);
  });

  it('goes on where a laptop dies: the other one takes over what stands, and is answered by nobody', async () => {
    const poll = await buildPoll(p.facilitator, room.id, { question: 'On continue ?' });
    const dying = await watch(p.leading);
    const alive = await watch(p.helping);
    const target = { kind: 'poll', id: poll.id };
    await p.leading.put(url('stage'), { target }).expect(200);
    const choice = { kind: 'words', words: ['oui'] };
    await p.taking.put(`/api/polls/${poll.id}/rounds/1/vote`, { choice }).expect(200);
    dying.raw.io.engine.close();
    await give(p.helping, p.other.personId).expect(200);
    await alive.waitFor('journal.advanced', ({ changes }) =>
      changes.some((change) => change.kind === 'thread' && change.room?.animator?.id === p.other.personId),
    );
    expect(await roomOf(p.taking)).toMatchObject({
      state: 'open',
      stage: target,
      animator: { id: p.other.personId },
    });
    await p.helping.post(`/api/polls/${poll.id}/closing`).expect(200);
    await consequences();
    const { body } = await p.helping.get(`/api/conversations/${room.id}/live`).expect(200);
    const stands = (kind: string) => body.entities.find((entity: { kind: string }) => entity.kind === kind);
    expect(stands('poll')).toMatchObject({ id: poll.id, state: 'closed' });
    expect(stands('tally').voters).toEqual({ people: 1, tables: 0 });
    alive.raw.disconnect();
  });

  it('is one of those who may, named in order; nobody any more once the room is closed', async () => {
    const { body } = await p.leading.get(url('animators')).expect(200);
    const ids = body.items.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(expect.arrayContaining([p.facilitator.personId, p.other.personId]));
    expect(ids).not.toContain(p.member.personId);
    await p.taking.get(url('animators')).expect(403);
    await p.helping.post(url('closing')).expect(200);
    expect((await roomOf(p.leading)).animator).toBeNull();
    const late = await give(p.leading, p.facilitator.personId).expect(409);
    expect(late.body.code).toBe('thread_closed');
  });

  it('fights with nobody: of two who ask for the same at once each is answered, and it is so', async () => {
    const poll = await buildPoll(p.facilitator, room.id);
    const target = { kind: 'poll', id: poll.id };
    await Promise.all(
      [p.leading, p.helping].map((visitor) => visitor.put(url('stage'), { target }).expect(200)),
    );
    await Promise.all([
      give(p.leading, p.facilitator.personId).expect(200),
      give(p.helping, p.other.personId).expect(200),
    ]);
    const [ours, theirs] = [await roomOf(p.leading), await roomOf(p.helping)];
    expect(ours).toEqual(theirs);
    expect(ours.stage).toEqual(target);
  });
});

describe('what is pinned', () => {
  const pinMessage = (id: string, visitor = p.leading) => visitor.put(url(`pinned-messages/${id}`));
  const pinLine = (id: string, text: string, visitor = p.leading) =>
    visitor.put(url(`pinned-lines/${id}`), { text });
  const textsFor = async (visitor: Visitor): Promise<string[]> =>
    (await roomOf(visitor)).pins.map(({ text }: { text: string }) => text);

  it('stands at the top for all, in its order, three lines at most; off again for all', async () => {
    const members = await watch(p.taking);
    const message = await say(p.taking, 'Le **car** part à 17 h');
    const line = newId();
    await pinMessage(message.id).expect(200);
    await pinLine(line, 'Pause jusqu’à 15 h').expect(200);
    await members.waitFor('journal.advanced', ({ changes }) =>
      changes.some((change) => change.kind === 'thread' && change.room?.pins.length === 2),
    );
    members.raw.disconnect();
    expect((await roomOf(p.taking)).pins).toMatchObject([
      {
        id: message.id,
        text: 'Le car part à 17 h',
        message: { seq: message.seq, author: { id: p.member.personId } },
      },
      { id: line, text: 'Pause jusqu’à 15 h', message: null },
    ]);
    await pinLine(line, 'Pause jusqu’à 15 h 30', p.helping).expect(200);
    await pinLine(newId(), 'Salle B').expect(200);
    expect(await textsFor(p.taking)).toEqual(['Le car part à 17 h', 'Pause jusqu’à 15 h 30', 'Salle B']);
    expect((await pinLine(newId(), 'Une de trop').expect(409)).body.code).toBe('too_many_pins');
    await p.leading.delete(url(`pins/${line}`)).expect(200);
    await p.leading.delete(url(`pins/${line}`)).expect(200);
    expect(await textsFor(p.taking)).toEqual(['Le car part à 17 h', 'Salle B']);
  });

  it('is worded as the message is, and goes with its words: hidden, deleted, moved', async () => {
    const pinned = async (body: string) => {
      const message = await say(p.taking, body);
      await pinMessage(message.id).expect(200);
      return message;
    };
    const hidden = await pinned('À masquer');
    const deleted = await pinned('À supprimer');
    const moved = await pinned('À ranger ailleurs');
    const edit = { operationId: newId(), revision: 1, body: 'À masquer, *corrigé*' };
    await p.taking.patch(`/api/messages/${hidden.id}`, edit).expect(200);
    expect(await textsFor(p.taking)).toEqual(['À masquer, corrigé', 'À supprimer', 'À ranger ailleurs']);
    await p.leading.put(`/api/messages/${hidden.id}/hidden`, { reason: 'Hors sujet' }).expect(200);
    await p.taking.delete(`/api/messages/${deleted.id}`).expect(200);
    expect(await textsFor(p.taking)).toEqual(['À ranger ailleurs']);
    const elsewhere = await buildRoom(p.facilitator, { cohortId: p.cohortId });
    const move = { operationId: newId(), messageIds: [moved.id], to: { threadId: elsewhere.id } };
    await p.leading.post(`/api/conversations/${room.id}/moves`, move).expect(200);
    expect(await textsFor(p.taking)).toEqual([]);
    expect((await pinMessage(hidden.id).expect(409)).body.code).toBe('already_done');
    expect((await pinMessage(moved.id).expect(409)).body.code).toBe('already_done');
  });

  it.each([
    ['', 'too_short'],
    ['x'.repeat(281), 'too_long'],
    ['Deux\nlignes', 'line_break'],
  ])('is refused where it is no line, and nothing is written: « %s »', async (text, reason) => {
    const { body } = await pinLine(newId(), text).expect(400);
    expect(body.details.fields).toEqual([{ path: ['text'], reason }]);
    expect(await textsFor(p.leading)).toEqual([]);
  });

  it('is moderation’s to choose', async () => {
    const message = await say(p.taking, 'Moi');
    await pinMessage(message.id, p.taking).expect(403);
    await pinLine(newId(), 'Moi', p.taking).expect(403);
    await p.taking.delete(url(`pins/${message.id}`)).expect(403);
  });
});

describe('a running order', () => {
  it('holds what is prepared, drafts too, for those who animate only', async () => {
    const draft = await buildPoll(p.facilitator, room.id, { open: false });
    const items = [
      { kind: 'poll', id: draft.id },
      { kind: 'question', id: null },
      { kind: 'entrance', id: null },
    ];
    expect((await p.helping.put(url('order'), { items }).expect(200)).body).toEqual({ items });
    expect((await roomOf(p.leading)).order).toEqual(items);
    expect((await roomOf(p.taking)).order).toBeNull();
    await p.taking.put(url('order'), { items: [] }).expect(403);
  });

  it('is refused with what the room hasn’t, or twice the same, and nothing is written', async () => {
    const unknown = [
      { kind: 'question', id: null },
      { kind: 'poll', id: newId() },
    ];
    const { body } = await p.leading.put(url('order'), { items: unknown }).expect(400);
    expect(body.details.fields).toEqual([{ path: ['items', 1, 'id'], reason: 'not_found' }]);
    const twice = await p.leading.put(url('order'), { items: [unknown[0], unknown[0]] }).expect(400);
    expect(twice.body.details.fields).toEqual([{ path: ['items', 1], reason: 'twice' }]);
    expect((await roomOf(p.leading)).order).toEqual([]);
  });
});

it('a question that is dismissed, or taken back, leaves the big screen and the phones', async () => {
  const asked = await buildRoomQuestion(p.member, room.id, { text: 'Et le budget ?' });
  const target = { kind: 'question', id: asked.id };
  const show = async () => {
    for (const field of ['stage', 'focus']) await p.leading.put(url(field), { target }).expect(200);
  };
  await show();
  await p.leading.put(`/api/room-questions/${asked.id}/dismissal`).expect(200);
  expect(await roomOf(p.taking)).toMatchObject({ stage: null, focus: null });
  await p.leading.delete(`/api/room-questions/${asked.id}/dismissal`).expect(200);
  await show();
  await p.taking.delete(`/api/room-questions/${asked.id}`).expect(200);
  expect(await roomOf(p.taking)).toMatchObject({ stage: null, focus: null });
});

it('letting guests in, or no more, is a line of the audit', async () => {
  const coordinator = await buildActorOfCohort(p.cohortId, 'coordinator');
  const reading = await app.signIn(coordinator);
  await p.leading.put(url('guests'), { allowed: true }).expect(200);
  await p.leading.put(url('guests'), { allowed: true }).expect(200);
  await p.leading.put(url('guests'), { allowed: false }).expect(200);
  await consequences();
  const { body } = await reading.get('/api/audit').expect(200);
  const lines = body.items.filter(({ thread }: { thread: { id: string } | null }) => thread?.id === room.id);
  expect(lines.map(({ action }: { action: string }) => action)).toEqual([
    'room.guests-kept-out',
    'room.guests-let-in',
  ]);
});
