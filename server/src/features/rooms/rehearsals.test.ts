import type { Poll } from '@sentiers/shared/polls/schema.ts';
import type { RoomSummary } from '@sentiers/shared/rooms/schema.ts';
import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import mongoose from 'mongoose';
import { v7 as newId } from 'uuid';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { journal } from '../../platform/journal/journal.ts';
import { catchUpIndex } from '../../platform/search/upkeep.ts';
import { useTestApp } from '../../test/app.ts';
import { consequences } from '../../test/discussion.ts';
import { buildPoll, pollInput } from '../../test/factories/build-poll.ts';
import { buildSeminar } from '../../test/factories/build-seminar.ts';
import { buildRoomPeople, type RoomPeople } from '../../test/room-people.ts';
import type { Visitor } from '../../test/visitor.ts';
import { lasting } from '../../test/whole-database.ts';
import { endForgottenRehearsals } from './rehearsals.service.ts';
import { prepareRoom } from './rooms.service.ts';

const app = useTestApp();

let p: RoomPeople;
let seminar: Seminar;
let room: RoomSummary;
let draft: Poll;

beforeAll(async () => {
  p = await buildRoomPeople(app);
});

beforeEach(async () => {
  seminar = await buildSeminar(p.facilitator, { cohortId: p.cohortId });
  room = await prepareRoom(p.facilitator, { seminarId: seminar.id, itemId: null });
  draft = await buildPoll(p.facilitator, room.id, { open: false, question: 'Un fablab ?', anonymous: true });
  await p.leading.put(`/api/rooms/${room.id}/slow-mode`, { seconds: 30 }).expect(200);
  await p.leading
    .post(`/api/rooms/${room.id}/questions`, { clientId: newId(), text: 'Et après ?', anonymous: false })
    .expect(201);
  const items = [
    { kind: 'poll', id: draft.id },
    { kind: 'question', id: null },
  ];
  await p.leading.put(`/api/rooms/${room.id}/order`, { items }).expect(200);
});

const begin = async (visitor = p.leading): Promise<string> =>
  (await visitor.post(`/api/rooms/${room.id}/rehearsal`).expect(200)).body.roomId;
const end = (rehearsalId: string, visitor = p.leading) =>
  visitor.delete(`/api/rooms/${rehearsalId}/rehearsal`).expect(200);
const liveOf = async (roomId: string) =>
  (await p.leading.get(`/api/conversations/${roomId}/live`).expect(200)).body.entities;
const draftIn = async (roomId: string): Promise<Poll> =>
  (await liveOf(roomId)).find((entity: { kind: string }) => entity.kind === 'poll');

/** Everything that one does in a room. */
async function playThrough(rehearsalId: string): Promise<void> {
  const there = await p.leading.connect();
  await there.raw.timeout(10_000).emitWithAck('conversation.open', { conversationId: rehearsalId });
  const say = (visitor: Visitor, body: string) =>
    visitor.post(`/api/conversations/${rehearsalId}/messages`, { clientId: newId(), body }).expect(201);
  await p.leading.post(`/api/rooms/${rehearsalId}/opening`).expect(200);
  await p.leading.put(`/api/rooms/${rehearsalId}/slow-mode`, { seconds: 0 }).expect(200);
  const message = (await say(p.leading, `@[Ana](person:${p.other.personId}) on répète un mot introuvable`))
    .body;
  await say(p.helping, 'Bien reçu');
  await p.helping.put(`/api/messages/${message.id}/reactions/merci`, { active: true }).expect(200);
  await p.leading.put(`/api/rooms/${rehearsalId}/pinned-messages/${message.id}`).expect(200);
  const edit = { operationId: newId(), revision: 1, body: 'Un mot introuvable, corrigé' };
  await p.leading.patch(`/api/messages/${message.id}`, edit).expect(200);
  await p.helping.put(`/api/messages/${message.id}/bookmark`, {}).expect(200);
  await p.helping.put(`/api/drafts/thread:${rehearsalId}`, { number: 1, body: 'Je commence' }).expect(200);
  const asked = await p.helping
    .post(`/api/rooms/${rehearsalId}/questions`, {
      clientId: newId(),
      text: 'Et le quorum ?',
      anonymous: false,
    })
    .expect(201);
  await p.leading.put(`/api/room-questions/${asked.body.id}/vote`, { voted: true }).expect(200);
  const copy = await draftIn(rehearsalId);
  await p.leading.post(`/api/polls/${copy.id}/opening`).expect(200);
  const choice = { kind: 'words', words: ['relais'] };
  await p.helping.put(`/api/polls/${copy.id}/rounds/1/vote`, { choice }).expect(200);
  await p.leading
    .put(`/api/rooms/${rehearsalId}/stage`, { target: { kind: 'poll', id: copy.id } })
    .expect(200);
  await p.leading
    .put(`/api/rooms/${rehearsalId}/focus`, { target: { kind: 'question', id: null } })
    .expect(200);
  await p.leading.post(`/api/polls/${copy.id}/closing`).expect(200);
  await p.helping.put(`/api/rooms/${rehearsalId}/hand`).expect(200);
  await p.helping.put(`/api/rooms/${rehearsalId}/pulse`, { feeling: 'clear' }).expect(200);
  await p.helping.put(`/api/rooms/${rehearsalId}/table`, { name: 'Table 1', people: 4 }).expect(200);
  await p.leading.put(`/api/messages/${message.id}/hidden`, { reason: 'Pour essayer' }).expect(200);
  await consequences();
  there.raw.disconnect();
}

describe('a rehearsal', () => {
  it('leaves the database as it was: nothing that was done in it remains, anywhere', async () => {
    await consequences();
    const before = await lasting();
    const rehearsalId = await begin();
    await playThrough(rehearsalId);
    const during = await lasting();
    for (const kind of [
      'messages',
      'poll-votes',
      'room-questions',
      'poll-tallies',
      'hands',
      'feelings',
      'drafts',
    ]) {
      expect
        .soft(
          [...during.keys()].some((key) => key.startsWith(`${kind}/`) && !before.has(key)),
          kind,
        )
        .toBe(true);
    }
    expect((await end(rehearsalId)).body).toEqual({ roomId: room.id });
    await consequences();
    const after = await lasting();
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
      (key) => before.get(key) !== after.get(key),
    );
    expect(changed).toEqual([]);
    await p.leading.get(`/api/threads/${rehearsalId}`).expect(404);
  });

  it('tells nothing while it goes on: no notice, no mail, no badge, no line of audit, nothing to search', async () => {
    await consequences();
    await catchUpIndex(new AbortController().signal);
    const counted = async () => {
      const names = ['notices', 'mailItems', 'audit', 'search-entries', 'reports'];
      return Promise.all(names.map((name) => mongoose.connection.collection(name).countDocuments()));
    };
    const before = await counted();
    const rehearsalId = await begin();
    await playThrough(rehearsalId);
    expect(await counted()).toEqual(before);
    const { body } = await p.helping.get('/api/search?q=introuvable').expect(200);
    expect(JSON.stringify(body)).not.toContain(rehearsalId);
    // What a start looks for is not found either.
    await catchUpIndex(new AbortController().signal);
    const again = await p.helping.get('/api/search?q=introuvable').expect(200);
    expect(JSON.stringify(again.body)).not.toContain(rehearsalId);
    await end(rehearsalId);
    expect(await counted()).toEqual(before);
  });

  it('is for those who animate: members are told nothing of it, and read nothing in it', async () => {
    const theirs = await p.taking.connect();
    const [ours, watching] = await Promise.all([p.leading.connect(), p.helping.connect()]);
    const open = (socket: typeof ours, conversationId: string) =>
      socket.raw.timeout(10_000).emitWithAck('conversation.open', { conversationId });
    await open(theirs, room.id);
    const seen = (socket: typeof ours) =>
      (['seminar.changed', 'journal.advanced', 'channel.active', 'channel.advanced'] as const).flatMap(
        (name) => socket.received(name),
      ).length;
    await consequences();
    await open(theirs, room.id); // whose answer comes after all that was told before
    const before = seen(theirs);
    const version = async () => (await p.taking.get(`/api/threads/${room.id}`)).body.version;
    const stands = await version();
    const rehearsalId = await begin();
    expect((await open(theirs, rehearsalId)).ok).toBe(false);
    await open(watching, rehearsalId);
    await playThrough(rehearsalId);
    await watching.waitFor('journal.advanced', ({ conversationId }) => conversationId === rehearsalId);
    for (const path of [`threads/${rehearsalId}`, `conversations/${rehearsalId}/messages`]) {
      await p.taking.get(`/api/${path}`).expect(404);
    }
    const { body } = await p.taking.get(`/api/seminars/${seminar.id}/rooms`).expect(200);
    expect(body.items.map(({ id }: RoomSummary) => id)).toEqual([room.id]);
    expect([await version(), seen(theirs)]).toEqual([stands, before]);
    await end(rehearsalId);
    await watching.waitFor(
      'rehearsal.ended',
      (ended) => ended.rehearsalId === rehearsalId && ended.roomId === room.id,
    );
    expect([await version(), seen(theirs)]).toEqual([stands, before]);
    for (const socket of [theirs, ours, watching]) socket.raw.disconnect();
  });

  it('begins with what was prepared, and is one for all who animate', async () => {
    const rehearsalId = await begin();
    expect(await begin(p.helping)).toBe(rehearsalId);
    expect((await p.leading.post(`/api/rooms/${rehearsalId}/rehearsal`).expect(200)).body.roomId).toBe(
      rehearsalId,
    );
    const copy = await draftIn(rehearsalId);
    expect(copy).toMatchObject({ state: 'draft', question: 'Un fablab ?', anonymous: true });
    const question = (await liveOf(rehearsalId)).find(
      ({ kind }: { kind: string }) => kind === 'room-question',
    );
    expect(question).toMatchObject({ state: 'pending', text: 'Et après ?' });
    const { body } = await p.helping.get(`/api/threads/${rehearsalId}`).expect(200);
    expect(body.room).toMatchObject({ state: 'ahead', slowSeconds: 30, rehearses: { roomId: room.id } });
    expect(body.room.order).toEqual([
      { kind: 'poll', id: copy.id },
      { kind: 'question', id: null },
    ]);
    await p.taking.post(`/api/rooms/${room.id}/rehearsal`).expect(403);
    await end(rehearsalId);
  });

  it('gives the prepared polls back as drafts, with the corrections made while rehearsing', async () => {
    const rehearsalId = await begin();
    const copy = await draftIn(rehearsalId);
    const corrected = {
      revision: copy.revision,
      poll: pollInput({ question: 'Un tiers-lieu ?', anonymous: true }),
    };
    await p.leading.put(`/api/polls/${copy.id}`, corrected).expect(200);
    await p.leading.post(`/api/polls/${copy.id}/opening`).expect(200);
    await end(rehearsalId);
    const [again, ...more] = (await liveOf(room.id)).filter(({ kind }: { kind: string }) => kind === 'poll');
    expect(more).toEqual([]);
    expect(again).toMatchObject({ id: draft.id, state: 'draft', question: 'Un tiers-lieu ?', revision: 2 });
  });

  it('lets nothing out, and nobody else in', async () => {
    const rehearsalId = await begin();
    const { body: message } = await p.leading
      .post(`/api/conversations/${rehearsalId}/messages`, { clientId: newId(), body: 'Ici' })
      .expect(201);
    const report = { reason: 'other', note: 'Un essai' };
    await p.helping.put(`/api/messages/${message.id}/report`, report).expect(403);
    await p.helping.get(`/api/threads/${rehearsalId}/export?format=markdown&words=all`).expect(403);
    const move = { operationId: newId(), messageIds: [message.id], to: { threadId: room.id } };
    await p.leading.post(`/api/conversations/${rehearsalId}/moves`, move).expect(403);
    const { body } = await p.leading.put(`/api/rooms/${rehearsalId}/guests`, { allowed: true }).expect(409);
    expect(body.code).toBe('in_rehearsal');
    await end(rehearsalId);
  });

  it('ends as its room opens, and is refused from then on', async () => {
    const rehearsalId = await begin();
    await p.helping.post(`/api/rooms/${room.id}/opening`).expect(200);
    await p.leading.get(`/api/threads/${rehearsalId}`).expect(404);
    const { body } = await p.leading.post(`/api/rooms/${room.id}/rehearsal`).expect(409);
    expect(body.code).toBe('room_has_opened');
    const notOne = await p.leading.delete(`/api/rooms/${room.id}/rehearsal`).expect(409);
    expect(notOne.body.code).toBe('already_done');
  });

  it('ends by itself some hours later where it was forgotten', async () => {
    const rehearsalId = await begin();
    await endForgottenRehearsals(Date.now() + 5 * 3_600_000);
    await p.leading.get(`/api/threads/${rehearsalId}`).expect(200);
    await endForgottenRehearsals(Date.now() + 7 * 3_600_000);
    await p.leading.get(`/api/threads/${rehearsalId}`).expect(404);
    expect(await begin()).not.toBe(rehearsalId);
  });

  it('writes nothing that comes in as it ends', async () => {
    const rehearsalId = await begin();
    const copy = await draftIn(rehearsalId);
    await p.leading.post(`/api/polls/${copy.id}/opening`).expect(200);
    const vote = { choice: { kind: 'words', words: ['relais'] } };
    const say = { clientId: newId(), body: 'Trop tard' };
    await Promise.all([
      p.leading.delete(`/api/rooms/${rehearsalId}/rehearsal`),
      p.helping.put(`/api/polls/${copy.id}/rounds/1/vote`, vote),
      p.helping.post(`/api/conversations/${rehearsalId}/messages`, say),
    ]);
    await journal.eventsConsumed();
    const left = await Promise.all(
      ['messages', 'poll-votes'].map((name) => mongoose.connection.collection(name).countDocuments()),
    );
    expect(left).toEqual([0, 0]);
  });
});

it('a draft of a seminar is removed with its rooms, and all that was prepared there', async () => {
  const hidden = await buildSeminar(p.facilitator, { cohortId: p.cohortId, announced: false });
  await consequences();
  const before = await lasting();
  const its = await prepareRoom(p.facilitator, { seminarId: hidden.id, itemId: null });
  await buildPoll(p.facilitator, its.id, { open: false });
  const said = { clientId: newId(), body: 'À vérifier' };
  await p.leading.post(`/api/conversations/${its.id}/messages`, said).expect(201);
  const rehearsal = await p.leading.post(`/api/rooms/${its.id}/rehearsal`).expect(200);
  await consequences();
  await p.leading.delete(`/api/seminars/${hidden.id}`).expect(204);
  await consequences();
  const added = async () => [...(await lasting()).keys()].filter((key) => !before.has(key));
  // What searches know of its words goes a moment after it.
  await vi.waitFor(async () => expect(await added()).toEqual([]), { timeout: 10_000 });
  await p.leading.get(`/api/threads/${rehearsal.body.roomId}`).expect(404);
});
