import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { buildRoom } from '../../test/factories/build-room.ts';
import type { Visitor } from '../../test/visitor.ts';

const app = useTestApp();

type Person = Awaited<ReturnType<typeof buildActorOfCohort>>;
let cohortId: string;
let animator: Person;
let nora: Person;
let karim: Person;
let animating: Visitor;
let advised: Visitor;
let leading: Visitor;
let advising: Visitor;

beforeAll(async () => {
  cohortId = (await buildCohort())._id;
  animator = await buildActorOfCohort(cohortId, 'facilitator');
  nora = await buildActorOfCohort(cohortId, 'member', { name: 'Nora' });
  karim = await buildActorOfCohort(cohortId, 'member', { name: 'Karim' });
  [animating, advised, leading] = [
    await app.signIn(animator),
    await app.signIn(nora),
    await app.signIn(karim),
  ];
  advising = await app.signIn(await buildActorOfCohort(cohortId));
});

const roles = () => ({ clientId: nora.personId, facilitatorId: karim.personId });

/** A room where Nora is advised in a session that Karim leads. */
async function aSession(): Promise<string> {
  const { id } = await buildRoom(animator, { cohortId });
  await animating.post(`/api/rooms/${id}/codev`, roles()).expect(200);
  return id;
}

const move = (id: string, stage: string, by = leading) => by.put(`/api/rooms/${id}/codev/stage`, { stage });
const say = (visitor: Visitor, id: string, body = 'Je vous raconte') =>
  visitor.post(`/api/conversations/${id}/messages`, { clientId: newId(), body });
const write = (visitor: Visitor, id: string, text: string, words: string, before = '') =>
  visitor.put(`/api/rooms/${id}/codev/texts/${text}`, { words, before });

describe('a codéveloppement session', () => {
  it('begins with who is advised, whom the others hear without a word, and goes on from step to step', async () => {
    const id = await aSession();
    const { body: thread } = await advising.get(`/api/threads/${id}`).expect(200);
    expect(thread.room.codev).toMatchObject({
      ...{
        stage: 'presentation',
        client: { name: 'Nora' },
        facilitator: { name: 'Karim' },
        secondsLeft: null,
      },
      texts: { subject: '', contract: '', plan: '' },
    });
    expect(thread.abilities.post).toBe(false);
    await say(advised, id).expect(201);
    const { body: early } = await say(advising, id).expect(403);
    expect(early.code).toBe('not_your_turn');
    await move(id, 'consultation').expect(200);
    await say(advising, id, 'À ta place…').expect(201);
    const { body: late } = await say(advised, id, 'Oui mais…').expect(403);
    expect(late.code).toBe('not_your_turn');
    await say(leading, id, 'Plus que dix minutes').expect(201);
    await move(id, 'learning').expect(200);
    for (const visitor of [advised, advising]) await say(visitor, id).expect(201);
  });

  it('is told to everyone in the room at once, with its clock', async () => {
    const id = await aSession();
    const socket = await advising.connect();
    await socket.raw.timeout(10_000).emitWithAck('conversation.open', { conversationId: id });
    await move(id, 'contract').expect(200);
    await socket.waitFor('journal.advanced', ({ changes }) =>
      changes.some(
        (change) =>
          change.kind === 'thread' &&
          change.room?.codev?.stage === 'contract' &&
          Date.parse(change.room.codev.endsAt ?? '') > Date.now() + 4 * 60_000,
      ),
    );
    socket.raw.disconnect();
  });

  it('has one clock, which is stopped, let go on and given more by who leads it', async () => {
    const id = await aSession();
    const stop = (stopped: boolean) => leading.put(`/api/rooms/${id}/codev/stopped`, { stopped });
    const { body: stopped } = await stop(true).expect(200);
    expect(stopped.endsAt).toBeNull();
    expect(stopped.secondsLeft).toBeGreaterThan(9 * 60);
    const { body: more } = await leading.post(`/api/rooms/${id}/codev/time`, { minutes: 5 }).expect(200);
    expect(more.secondsLeft).toBe(stopped.secondsLeft + 300);
    const { body: going } = await stop(false).expect(200);
    expect(Date.parse(going.endsAt)).toBeGreaterThan(Date.now() + 14 * 60_000);
    await advised.post(`/api/rooms/${id}/codev/time`, { minutes: 5 }).expect(403);
    await move(id, 'plan', advising).expect(403);
    await leading.post(`/api/rooms/${id}/codev/time`, { minutes: 0 }).expect(400);
  });

  it('has texts that each write in their time, over what they read', async () => {
    const id = await aSession();
    await write(advised, id, 'subject', 'Convaincre un maire').expect(200);
    const { body: conflict } = await write(leading, id, 'subject', 'Autre chose').expect(409);
    expect(conflict).toMatchObject({
      code: 'revision_conflict',
      details: { current: 'Convaincre un maire' },
    });
    await write(leading, id, 'subject', 'Convaincre deux maires', 'Convaincre un maire').expect(200);
    const { body: early } = await write(advised, id, 'plan', 'J’appelle').expect(403);
    expect(early.code).toBe('not_your_turn');
    await write(advising, id, 'subject', 'Le mien', 'Convaincre deux maires').expect(403);
    await move(id, 'plan').expect(200);
    const { body } = await write(advised, id, 'plan', 'J’appelle lundi').expect(200);
    expect(body.texts).toEqual({ subject: 'Convaincre deux maires', contract: '', plan: 'J’appelle lundi' });
  });

  it('leaves who was advised their commitment and their own words, and nobody else’s', async () => {
    const id = await aSession();
    await say(advised, id, 'Avant').expect(201);
    const commit = (visitor: Visitor, commitment: object | null) =>
      visitor.put(`/api/rooms/${id}/codev/commitment`, { commitment });
    const promise = { text: 'Rencontrer trois maires', dueOn: '2027-03-01' };
    await commit(advised, promise).expect(403);
    await move(id, 'plan').expect(200);
    await commit(leading, promise).expect(403);
    await commit(advised, { ...promise, dueOn: 'bientôt' }).expect(400);
    await commit(advised, promise).expect(200);
    await move(id, 'learning').expect(200);
    await say(advised, id, 'J’ai appris à demander').expect(201);
    await say(advising, id, 'Moi à écouter').expect(201);
    await move(id, 'done').expect(200);
    await say(advised, id, 'À table !').expect(201);
    const { body } = await advised.get(`/api/rooms/${id}/codev/sheet`).expect(200);
    expect(body).toMatchObject({ commitment: promise, lessons: ['J’ai appris à demander'] });
    await leading.get(`/api/rooms/${id}/codev/sheet`).expect(403);
  });

  it('leaves its sheet for good: others are advised in the room after, and it is on one’s list', async () => {
    const id = await aSession();
    await write(advised, id, 'subject', 'Le premier sujet').expect(200);
    await move(id, 'done').expect(200);
    const { body: first } = await advised.get(`/api/rooms/${id}/codev/sheet`).expect(200);
    const others = { clientId: karim.personId, facilitatorId: nora.personId };
    await animating.post(`/api/rooms/${id}/codev`, others).expect(200);
    const sheetOf = (visitor: Visitor, sheetId: string) =>
      visitor.get(`/api/rooms/${id}/codev/sheet?sheetId=${sheetId}`);
    expect((await sheetOf(advised, first.id).expect(200)).body).toEqual(first);
    expect(first).toMatchObject({ roomId: id, texts: { subject: 'Le premier sujet' }, commitment: null });
    const { body: second } = await leading.get(`/api/rooms/${id}/codev/sheet`).expect(200);
    expect(second.texts.subject).toBe('');
    await sheetOf(advised, second.id).expect(404);
    await sheetOf(leading, first.id).expect(404);
    await advising.get(`/api/rooms/${id}/codev/sheet?sheetId=${first.id}`).expect(403);
    const listed = async (visitor: Visitor) =>
      (await visitor.get('/api/codev/sheets').expect(200)).body.items.map((line: { id: string }) => line.id);
    expect(await listed(advised)).toContain(first.id);
    expect(await listed(leading)).toEqual([]); // theirs goes on
    expect(await listed(advising)).toEqual([]);
    const file = (visitor: Visitor, format: string) =>
      visitor.get(`/api/rooms/${id}/codev/sheets/${first.id}/export?format=${format}&language=en`);
    const markdown = await file(advised, 'markdown').buffer(true).expect(200);
    expect(markdown.headers['content-disposition']).toContain('.md');
    expect(markdown.text).toBe(`# ${first.title}\n\n## The question\n\nLe premier sujet\n`);
    const pdf = await file(advised, 'pdf').buffer(true).expect(200);
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.body.subarray(0, 5).toString()).toBe('%PDF-');
    await file(advised, 'docx').expect(400);
    await file(leading, 'pdf').expect(404);
    const { body: thread } = await advising.get(`/api/threads/${id}`).expect(200);
    expect(JSON.stringify(thread)).not.toContain('Le premier sujet');
  });

  it('is one at a time; the next one begins once it is over', async () => {
    const id = await aSession();
    const again = () => animating.post(`/api/rooms/${id}/codev`, roles());
    expect((await again().expect(409)).body.code).toBe('already_done');
    await move(id, 'done').expect(200);
    const { body } = await again().expect(200);
    expect(body).toMatchObject({ stage: 'presentation', commitment: null });
  });

  it.each([
    [
      'who is advised leads',
      () => ({ clientId: nora.personId, facilitatorId: nora.personId }),
      'same_person',
    ],
    ['someone doesn’t read the room', () => ({ ...roles(), clientId: newId() }), 'not_in_room'],
  ])('is refused where %s', async (_case, people, reason) => {
    const { id } = await buildRoom(animator, { cohortId });
    const { body } = await animating.post(`/api/rooms/${id}/codev`, people()).expect(400);
    expect(body.details.fields).toMatchObject([{ reason }]);
    const { body: thread } = await animating.get(`/api/threads/${id}`).expect(200);
    expect(thread.room.codev).toBeNull();
  });

  it('is refused in a room that has not opened', async () => {
    const { id } = await buildRoom(animator, { cohortId, open: false });
    expect((await animating.post(`/api/rooms/${id}/codev`, roles()).expect(403)).body.code).toBe(
      'room_not_open',
    );
  });
});
