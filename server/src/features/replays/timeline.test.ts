import type { ReplayTimeline } from '@sentiers/shared/replays/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion } from '../../test/discussion.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildGuest } from '../../test/factories/build-guest.ts';
import { buildPoll } from '../../test/factories/build-poll.ts';
import { buildRoomQuestion } from '../../test/factories/build-room-question.ts';
import { buildSeminar, daysAhead } from '../../test/factories/build-seminar.ts';
import type { Visitor } from '../../test/visitor.ts';
import { PassageModel, passageId } from '../recaps/recaps.model.ts';
import { prepareRoom } from '../rooms/rooms.service.ts';
import { AttendanceModel } from './attendance.model.ts';

const app = useTestApp();

let d: Discussion;
let roomId: string;
let replayId: string;
let startsAt: string;
/** Someone of the cohort who did not come. */
let away: Visitor;
let marked: { id: string };

const timeline = async (visitor: Visitor): Promise<ReplayTimeline> =>
  (await visitor.get(`/api/replays/${replayId}/timeline`).expect(200)).body;

/** Nora waits for the room to open, Karim comes once it is open; both write. */
beforeAll(async () => {
  d = await buildDiscussion(app);
  away = await app.signIn(await buildActorOfCohort(d.cohortId));
  const items = [
    { id: newId(), kind: 'plenary' as const, title: 'Le récit', speakers: ['nora petit', 'Zoé Ailleurs'] },
    { id: newId(), kind: 'break' as const, title: 'Pause' },
    { id: newId(), kind: 'plenary' as const, title: 'Vos questions' },
  ].map((item, rank) => ({
    ...item,
    startsAt: daysAhead(10.5 + rank / 24),
    endsAt: daysAhead(10.5 + (rank + 1) / 24),
  }));
  const seminar = await buildSeminar(d.elise.actor, { cohortId: d.cohortId, kind: 'webinar', items });
  roomId = (await prepareRoom(d.elise.actor, { seminarId: seminar.id, itemId: null })).id;
  const [waiting, coming, leading] = [
    await d.nora.visitor.connect(),
    await d.karim.visitor.connect(),
    await d.elise.visitor.connect(),
  ];
  await waiting.openConversation(roomId);
  await d.elise.visitor.post(`/api/rooms/${roomId}/opening`).expect(200);
  await coming.openConversation(roomId);
  await leading.openConversation(roomId);
  await vi.waitUntil(async () => (await AttendanceModel.countDocuments({ roomId })) === 3);
  const { openedAt } = (await d.elise.visitor.get(`/api/threads/${roomId}`)).body.room;
  startsAt = new Date(Date.parse(openedAt) - 60_000).toISOString();
  marked = await d.nora.say(roomId, 'Commencer par la mairie');
  await d.karim.say(roomId, 'Des mots pour la salle');
  const hidden = await d.karim.say(roomId, 'Des mots de trop');
  await d.elise.visitor.put(`/api/messages/${hidden.id}/hidden`, { reason: 'trop' }).expect(200);
  await d.elise.visitor.put(`/api/messages/${marked.id}/mark`, { mark: 'decision' }).expect(200);
  const { id: handId } = (await d.karim.visitor.put(`/api/rooms/${roomId}/hand`, {})).body;
  await d.elise.visitor.post(`/api/rooms/${roomId}/hands/${handId}/floor`).expect(200);
  await d.karim.visitor.delete(`/api/rooms/${roomId}/hand`).expect(200);
  const made = await d.elise.visitor.put(`/api/seminars/${seminar.id}/replay`, { roomId }).expect(200);
  replayId = made.body.id;
});

describe('what is proposed', () => {
  it('comes from the agenda, the hands and who animated: none of it holds by itself', async () => {
    const { body } = await d.elise.visitor.get(`/api/replays/${replayId}/proposals`).expect(200);
    expect(body.people.map(({ person, why }: never) => [(person as { id: string }).id, why])).toEqual([
      [d.nora.id, 'speaker'],
      [d.karim.id, 'floor'],
      [d.elise.id, 'animator'],
    ]);
    expect(body.names).toEqual(['Zoé Ailleurs']);
    expect(body.chapters.map(({ title }: { title: string }) => title)).toEqual(['Le récit', 'Vos questions']);
    const [first, second] = body.chapters;
    expect(second.at - first.at).toBe(7_200);
    const { body: replay } = await d.elise.visitor.get(`/api/replays/${replayId}`).expect(200);
    expect(replay).toMatchObject({ people: [], chapters: [], startsAt: expect.any(String) });
  });
});

describe('what happened in the room, in time with the video', () => {
  beforeAll(async () => {
    const anonymous = { clientId: newId(), text: 'Qui paie la navette ?', anonymous: true };
    await buildRoomQuestion(d.karim.actor, roomId, { waits: false });
    await d.elise.visitor
      .put(`/api/rooms/${roomId}/questions`, { anonymous: true, approval: false })
      .expect(200);
    const asked = await d.nora.visitor.post(`/api/rooms/${roomId}/questions`, anonymous).expect(201);
    const answer = { kind: 'written', text: 'La commune' };
    await d.elise.visitor
      .put(`/api/room-questions/${asked.body.id}/answer`, { revision: 1, answer })
      .expect(200);
    const poll = await buildPoll(d.elise.actor, roomId, {});
    const choice = { kind: 'words', words: ['vallées'] };
    await d.nora.visitor.put(`/api/polls/${poll.id}/rounds/1/vote`, { choice }).expect(200);
    await d.elise.visitor.post(`/api/polls/${poll.id}/closing`).expect(200);
    await consequences();
    await d.elise.visitor.put(`/api/polls/${poll.id}/shown`, { shown: true }).expect(200);
    await d.elise.visitor.post(`/api/rooms/${roomId}/closing`).expect(200);
    const address = 'https://video.exemple.org/film.mp4';
    await d.elise.visitor
      .put(`/api/replays/${replayId}/video`, { video: { kind: 'address', address } })
      .expect(200);
    const written = { revision: 1, startsAt, duration: null, chapters: [] };
    await d.elise.visitor.put(`/api/replays/${replayId}`, written).expect(200);
    await d.elise.visitor.put(`/api/replays/${replayId}/publication`).expect(200);
  });

  it('is whole for those who came: whoever waited for it to open, came later, or leads it', async () => {
    for (const { visitor } of [d.nora, d.karim, d.elise]) {
      const { chat, messages } = await timeline(visitor);
      expect(chat).toBe('whole');
      expect(messages).toMatchObject([
        { id: marked.id, body: 'Commencer par la mairie', author: { id: d.nora.id } },
        { body: 'Des mots pour la salle', author: { id: d.karim.id } },
      ]);
      const second = messages[0]?.second ?? 0;
      expect(second).toBeGreaterThanOrEqual(60);
      expect(second).toBeLessThan(120);
    }
  });

  it('is, of the chat, what was consented for those who did not come, without the name where it was so wished', async () => {
    expect(await timeline(away)).toMatchObject({ chat: 'consented', messages: [] });
    const passage = {
      ...{ _id: passageId(roomId, { kind: 'message', key: marked.id }), roomId, channelId: newId() },
      ...{ kind: 'message' as const, sourceId: marked.id, authorId: d.nora.id, askedAt: new Date() },
      ...{ answeredAt: new Date(), threadId: null, version: 0, words: 'Passer par la mairie' },
    };
    // Closing the room asks about it; it may be asked about already, or not yet.
    await PassageModel.replaceOne(
      { _id: passage._id },
      { ...passage, state: 'anonymised' },
      { upsert: true },
    );
    const { messages } = await timeline(away);
    expect(messages).toMatchObject([{ id: marked.id, author: null, body: 'Passer par la mairie' }]);
    expect(JSON.stringify(messages)).not.toContain(d.nora.id);
    await PassageModel.updateOne({ _id: passage._id }, { $set: { state: 'accepted' } });
    expect((await timeline(away)).messages).toMatchObject([{ author: { id: d.nora.id } }]);
    expect((await timeline(d.karim.visitor)).messages[0]?.body).toBe('Commencer par la mairie');
  });

  it('holds questions with their answers, anonymous ones without their author, and polls with their results', async () => {
    const { questions, polls } = await timeline(away);
    expect(questions).toMatchObject([
      { author: { id: d.karim.id }, answer: null },
      { author: null, text: 'Qui paie la navette ?', answer: { text: 'La commune', by: { id: d.elise.id } } },
    ]);
    expect(JSON.stringify(questions)).not.toContain(d.nora.id);
    expect(polls).toMatchObject([
      {
        poll: { state: 'closed' },
        results: [{ tally: { voters: { people: 1 }, results: { byPerson: { kind: 'words' } } } }],
      },
    ]);
    const [poll] = polls;
    expect(poll?.results[0]?.second).toBeGreaterThanOrEqual(poll?.second ?? 0);
  });

  it('begins where those who prepare it say, to the second', async () => {
    const before = await timeline(d.karim.visitor);
    const later = new Date(Date.parse(startsAt) + 45_000).toISOString();
    const { body } = await d.elise.visitor.get(`/api/replays/${replayId}`).expect(200);
    const moved = { revision: body.revision, startsAt: later, duration: null, chapters: [] };
    await d.elise.visitor.put(`/api/replays/${replayId}`, moved).expect(200);
    const after = await timeline(d.karim.visitor);
    expect(after.messages.map(({ second }) => second + 45)).toEqual(
      before.messages.map(({ second }) => second),
    );
  });
});

it('keeps of a guest, too, that they came; they are asked for nothing, being gone when a replay is made', async () => {
  const other = await buildSeminar(d.elise.actor, { cohortId: d.cohortId });
  const room = await prepareRoom(d.elise.actor, { seminarId: other.id, itemId: null });
  const guest = await buildGuest(room.id);
  const made = await d.elise.visitor.put(`/api/seminars/${other.id}/replay`, { roomId: room.id }).expect(200);
  const asking = await d.elise.visitor.put(`/api/replays/${made.body.id}/people/${guest.personId}`);
  expect(asking.status).toBe(404);
});
