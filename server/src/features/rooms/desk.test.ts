import type { Actor } from '@sentiers/shared/actor.ts';
import type { RoomSummary } from '@sentiers/shared/rooms/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { consequences } from '../../test/discussion.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { buildPoll } from '../../test/factories/build-poll.ts';
import { buildRoom } from '../../test/factories/build-room.ts';
import { buildRoomQuestion } from '../../test/factories/build-room-question.ts';
import type { Visitor } from '../../test/visitor.ts';

const app = useTestApp();

let cohortId: string;
let facilitator: Actor;
let other: Actor;
let member: Actor;
let leading: Visitor;
let helping: Visitor;
let taking: Visitor;
let room: RoomSummary;

beforeAll(async () => {
  cohortId = (await buildCohort())._id;
  facilitator = await buildActorOfCohort(cohortId, 'facilitator');
  other = await buildActorOfCohort(cohortId, 'facilitator');
  member = await buildActorOfCohort(cohortId);
  leading = await app.signIn(facilitator);
  helping = await app.signIn(other);
  taking = await app.signIn(member);
});

beforeEach(async () => {
  room = await buildRoom(facilitator, { cohortId });
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
    const [theirs, members] = await Promise.all([watch(helping), watch(taking)]);
    expect((await roomOf(taking)).animator.id).toBe(facilitator.personId);
    const { body } = await give(leading, other.personId).expect(200);
    expect(body).toEqual({ roomId: room.id, personId: other.personId });
    for (const socket of [theirs, members]) {
      await socket.waitFor('journal.advanced', ({ changes }) =>
        changes.some((change) => change.kind === 'thread' && change.room?.animator?.id === other.personId),
      );
      socket.raw.disconnect();
    }
    await give(taking, member.personId).expect(403);
    const refused = await give(leading, member.personId).expect(400);
    expect(refused.body.details.fields).toEqual([{ path: ['personId'], reason: 'not_found' }]);
    expect((await roomOf(leading)).animator.id).toBe(other.personId);
  });

  it('goes on where a laptop dies: the other one takes over what stands, and is answered by nobody', async () => {
    const poll = await buildPoll(facilitator, room.id, { question: 'On continue ?' });
    const dying = await watch(leading);
    const alive = await watch(helping);
    const target = { kind: 'poll', id: poll.id };
    await leading.put(url('stage'), { target }).expect(200);
    const choice = { kind: 'words', words: ['oui'] };
    await taking.put(`/api/polls/${poll.id}/rounds/1/vote`, { choice }).expect(200);
    dying.raw.io.engine.close();
    await give(helping, other.personId).expect(200);
    await alive.waitFor('journal.advanced', ({ changes }) =>
      changes.some((change) => change.kind === 'thread' && change.room?.animator?.id === other.personId),
    );
    expect(await roomOf(taking)).toMatchObject({
      state: 'open',
      stage: target,
      animator: { id: other.personId },
    });
    await helping.post(`/api/polls/${poll.id}/closing`).expect(200);
    await consequences();
    const { body } = await helping.get(`/api/conversations/${room.id}/live`).expect(200);
    const stands = (kind: string) => body.entities.find((entity: { kind: string }) => entity.kind === kind);
    expect(stands('poll')).toMatchObject({ id: poll.id, state: 'closed' });
    expect(stands('tally').voters).toEqual({ people: 1, tables: 0 });
    alive.raw.disconnect();
  });

  it('is one of those who may, named in order; nobody any more once the room is closed', async () => {
    const { body } = await leading.get(url('animators')).expect(200);
    const ids = body.items.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(expect.arrayContaining([facilitator.personId, other.personId]));
    expect(ids).not.toContain(member.personId);
    await taking.get(url('animators')).expect(403);
    await helping.post(url('closing')).expect(200);
    expect((await roomOf(leading)).animator).toBeNull();
    const late = await give(leading, facilitator.personId).expect(409);
    expect(late.body.code).toBe('thread_closed');
  });

  it('fights with nobody: of two who ask for the same at once each is answered, and it is so', async () => {
    const poll = await buildPoll(facilitator, room.id);
    const target = { kind: 'poll', id: poll.id };
    await Promise.all([leading, helping].map((visitor) => visitor.put(url('stage'), { target }).expect(200)));
    await Promise.all([
      give(leading, facilitator.personId).expect(200),
      give(helping, other.personId).expect(200),
    ]);
    const [ours, theirs] = [await roomOf(leading), await roomOf(helping)];
    expect(ours).toEqual(theirs);
    expect(ours.stage).toEqual(target);
  });
});

describe('what is pinned', () => {
  const pinMessage = (id: string, visitor = leading) => visitor.put(url(`pinned-messages/${id}`));
  const pinLine = (id: string, text: string, visitor = leading) =>
    visitor.put(url(`pinned-lines/${id}`), { text });
  const textsFor = async (visitor: Visitor): Promise<string[]> =>
    (await roomOf(visitor)).pins.map(({ text }: { text: string }) => text);

  it('stands at the top for all, in its order, three lines at most; off again for all', async () => {
    const members = await watch(taking);
    const message = await say(taking, 'Le **car** part à 17 h');
    const line = newId();
    await pinMessage(message.id).expect(200);
    await pinLine(line, 'Pause jusqu’à 15 h').expect(200);
    await members.waitFor('journal.advanced', ({ changes }) =>
      changes.some((change) => change.kind === 'thread' && change.room?.pins.length === 2),
    );
    members.raw.disconnect();
    expect((await roomOf(taking)).pins).toMatchObject([
      {
        id: message.id,
        text: 'Le car part à 17 h',
        message: { seq: message.seq, author: { id: member.personId } },
      },
      { id: line, text: 'Pause jusqu’à 15 h', message: null },
    ]);
    await pinLine(line, 'Pause jusqu’à 15 h 30', helping).expect(200);
    await pinLine(newId(), 'Salle B').expect(200);
    expect(await textsFor(taking)).toEqual(['Le car part à 17 h', 'Pause jusqu’à 15 h 30', 'Salle B']);
    expect((await pinLine(newId(), 'Une de trop').expect(409)).body.code).toBe('too_many_pins');
    await leading.delete(url(`pins/${line}`)).expect(200);
    await leading.delete(url(`pins/${line}`)).expect(200);
    expect(await textsFor(taking)).toEqual(['Le car part à 17 h', 'Salle B']);
  });

  it('is worded as the message is, and goes with its words: hidden, deleted, moved', async () => {
    const pinned = async (body: string) => {
      const message = await say(taking, body);
      await pinMessage(message.id).expect(200);
      return message;
    };
    const hidden = await pinned('À masquer');
    const deleted = await pinned('À supprimer');
    const moved = await pinned('À ranger ailleurs');
    const edit = { operationId: newId(), revision: 1, body: 'À masquer, *corrigé*' };
    await taking.patch(`/api/messages/${hidden.id}`, edit).expect(200);
    expect(await textsFor(taking)).toEqual(['À masquer, corrigé', 'À supprimer', 'À ranger ailleurs']);
    await leading.put(`/api/messages/${hidden.id}/hidden`, { reason: 'Hors sujet' }).expect(200);
    await taking.delete(`/api/messages/${deleted.id}`).expect(200);
    expect(await textsFor(taking)).toEqual(['À ranger ailleurs']);
    const elsewhere = await buildRoom(facilitator, { cohortId });
    const move = { operationId: newId(), messageIds: [moved.id], to: { threadId: elsewhere.id } };
    await leading.post(`/api/conversations/${room.id}/moves`, move).expect(200);
    expect(await textsFor(taking)).toEqual([]);
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
    expect(await textsFor(leading)).toEqual([]);
  });

  it('is moderation’s to choose', async () => {
    const message = await say(taking, 'Moi');
    await pinMessage(message.id, taking).expect(403);
    await pinLine(newId(), 'Moi', taking).expect(403);
    await taking.delete(url(`pins/${message.id}`)).expect(403);
  });
});

describe('a running order', () => {
  it('holds what is prepared, drafts too, for those who animate only', async () => {
    const draft = await buildPoll(facilitator, room.id, { open: false });
    const items = [
      { kind: 'poll', id: draft.id },
      { kind: 'question', id: null },
      { kind: 'entrance', id: null },
    ];
    expect((await helping.put(url('order'), { items }).expect(200)).body).toEqual({ items });
    expect((await roomOf(leading)).order).toEqual(items);
    expect((await roomOf(taking)).order).toBeNull();
    await taking.put(url('order'), { items: [] }).expect(403);
  });

  it('is refused with what the room hasn’t, or twice the same, and nothing is written', async () => {
    const unknown = [
      { kind: 'question', id: null },
      { kind: 'poll', id: newId() },
    ];
    const { body } = await leading.put(url('order'), { items: unknown }).expect(400);
    expect(body.details.fields).toEqual([{ path: ['items', 1, 'id'], reason: 'not_found' }]);
    const twice = await leading.put(url('order'), { items: [unknown[0], unknown[0]] }).expect(400);
    expect(twice.body.details.fields).toEqual([{ path: ['items', 1], reason: 'twice' }]);
    expect((await roomOf(leading)).order).toEqual([]);
  });
});

it('a question that is dismissed, or taken back, leaves the big screen and the phones', async () => {
  const asked = await buildRoomQuestion(member, room.id, { text: 'Et le budget ?' });
  const target = { kind: 'question', id: asked.id };
  const show = async () => {
    for (const field of ['stage', 'focus']) await leading.put(url(field), { target }).expect(200);
  };
  await show();
  await leading.put(`/api/room-questions/${asked.id}/dismissal`).expect(200);
  expect(await roomOf(taking)).toMatchObject({ stage: null, focus: null });
  await leading.delete(`/api/room-questions/${asked.id}/dismissal`).expect(200);
  await show();
  await taking.delete(`/api/room-questions/${asked.id}`).expect(200);
  expect(await roomOf(taking)).toMatchObject({ stage: null, focus: null });
});

it('letting guests in, or no more, is a line of the audit', async () => {
  const coordinator = await buildActorOfCohort(cohortId, 'coordinator');
  const reading = await app.signIn(coordinator);
  await leading.put(url('guests'), { allowed: true }).expect(200);
  await leading.put(url('guests'), { allowed: true }).expect(200);
  await leading.put(url('guests'), { allowed: false }).expect(200);
  await consequences();
  const { body } = await reading.get('/api/audit').expect(200);
  const lines = body.items.filter(({ thread }: { thread: { id: string } | null }) => thread?.id === room.id);
  expect(lines.map(({ action }: { action: string }) => action)).toEqual([
    'room.guests-kept-out',
    'room.guests-let-in',
  ]);
});
