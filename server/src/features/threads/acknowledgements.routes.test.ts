import type { Acknowledgements, Thread } from '@sentiers/shared/threads/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import {
  buildDiscussion,
  consequences,
  type Discussion,
  expectNotFound,
  type Speaker,
} from '../../test/discussion.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';
import { withdrawGrants } from '../memberships/withdraw-grants.ts';
import { ThreadModel } from './threads.model.ts';

const app = useTestApp();
let d: Discussion;
let channelId: string;
let announcement: Thread;

beforeAll(async () => {
  d = await buildDiscussion(app);
  channelId = (await buildChannel({ cohortId: d.cohortId, kind: 'announcements' }))._id;
});
beforeEach(async () => {
  announcement = await announce();
});

async function announce(fields: object = { acknowledgement: true }): Promise<Thread> {
  const { body } = await d.elise.visitor
    .post(`/api/channels/${channelId}/threads`, {
      clientId: newId(),
      title: 'Dates du second séminaire',
      kind: 'announcement',
      body: 'Les 4 et 5 mars.',
      ...fields,
    })
    .expect(201);
  return body as Thread;
}

const url = (rest: string) => `/api/threads/${announcement.id}/${rest}`;
const say = (who: Speaker) => who.visitor.put(url('acknowledged'));
const ask = (asked: boolean, who = d.elise) => who.visitor.put(url('acknowledgement'), { asked });
const lists = async () =>
  (await d.elise.visitor.get(url('acknowledgements')).expect(200)).body as Acknowledgements;
const read = async (who: Speaker) =>
  (await who.visitor.get(`/api/threads/${announcement.id}`).expect(200)).body as Thread;
const linesOf = async (who: Speaker, query = '') =>
  (await who.inbox(query)).filter(({ threadId }) => threadId === announcement.id);

describe('« Bien reçu »', () => {
  it('is said once by whoever reads, counted for all, named to moderation alone', async () => {
    expect(await read(d.nora)).toMatchObject({
      acknowledged: 0,
      acknowledgedAt: null,
      abilities: { acknowledge: true, askAcknowledgement: false, followAcknowledgements: false },
    });
    const first = await say(d.nora).expect(200);
    const again = await say(d.nora).expect(200);
    expect(again.body).toEqual(first.body);
    await consequences();
    expect(await read(d.nora)).toMatchObject({
      acknowledged: 1,
      acknowledgedAt: first.body.acknowledgedAt,
    });
    expect(await read(d.karim)).toMatchObject({ acknowledged: 1, acknowledgedAt: null });
    expect((await d.karim.threads(channelId)).find(({ id }) => id === announcement.id)?.acknowledged).toBe(1);
    await d.karim.visitor.get(url('acknowledgements')).expect(403);
    const { acknowledged, waiting, remindedAt } = await lists();
    expect(acknowledged.map(({ person }) => person.id)).toEqual([d.nora.id]);
    expect(waiting.map(({ id }) => id)).toContain(d.karim.id);
    expect(waiting.map(({ id }) => id)).not.toContain(d.elise.id);
    expect(remindedAt).toBeNull();
  });

  it('goes by the socket, reaches everyone as a number without a name, and my devices as mine', async () => {
    const [nora, karim] = [await d.nora.visitor.connect(), await d.karim.visitor.connect()];
    await karim.openConversation(announcement.id);
    const answer = await nora.call('threads.acknowledge', { threadId: announcement.id });
    expect(answer).toMatchObject({ ok: true, data: { threadId: announcement.id } });
    await consequences();
    const frame = await karim.waitFor('journal.advanced');
    expect(frame.changes).toMatchObject([{ kind: 'thread', acknowledged: 1 }]);
    expect(JSON.stringify(frame)).not.toContain(d.nora.id);
    const mine = await nora.waitFor('person.advanced', ({ changes }) =>
      changes.some(({ kind }) => kind === 'acknowledgement'),
    );
    expect(JSON.stringify(mine)).toContain(announcement.id);
    expect(JSON.stringify(karim.received('person.advanced'))).not.toContain('"acknowledgement"');
  });

  it('is one number for all who say it at once', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, () => buildActorOfCohort(d.cohortId)));
    const { version } = await read(d.karim);
    await Promise.all(
      people.map(async (person) => {
        const visitor = await app.signIn(person);
        await visitor.put(url('acknowledged')).expect(200);
      }),
    );
    await consequences();
    const after = await read(d.karim);
    expect(after.acknowledged).toBe(8);
    expect(after.version - version).toBeLessThan(8);
  });

  it('is refused where nobody asks, to who announced, to strangers, and to other kinds of threads', async () => {
    await say(d.elise).expect(403);
    expectNotFound(await say(d.stranger));
    expectNotFound(await d.stranger.visitor.get(url('acknowledgements')));
    await ask(false).expect(200);
    await say(d.nora).expect(403);
    await d.elise.visitor.get(url('acknowledgements')).expect(403);
    await d.elise.visitor
      .post(`/api/channels/${channelId}/threads`, {
        clientId: newId(),
        title: 'Une discussion',
        kind: 'discussion',
        body: 'Qui lit ?',
        acknowledgement: true,
      })
      .expect(400);
    announcement = await d.nora.open(d.channelId);
    await ask(true).expect(403);
  });

  it('can be asked for later, by moderation, and no more; what was said stays said', async () => {
    announcement = await announce({});
    expect((await read(d.nora)).acknowledged).toBeNull();
    await ask(true, d.nora).expect(403);
    expect((await ask(true).expect(200)).body.acknowledged).toBe(0);
    await say(d.nora).expect(200);
    await consequences();
    expect((await ask(false).expect(200)).body.acknowledged).toBeNull();
    expect((await ask(true).expect(200)).body.acknowledged).toBe(1);
    await ask('oui' as never).expect(400);
  });

  it('no more waits for who reads there no more', async () => {
    const leaver = await buildActorOfCohort(d.cohortId);
    expect((await lists()).waiting.map(({ id }) => id)).toContain(leaver.personId);
    await withdrawGrants(leaver.personId, { 'scope.kind': 'cohort' });
    expect((await lists()).waiting.map(({ id }) => id)).not.toContain(leaver.personId);
  });
});

describe('« Pour vous »', () => {
  it('keeps the announcement until it is answered, however often it is read', async () => {
    await consequences();
    expect(await linesOf(d.nora)).toMatchObject([{ reason: 'announcement', awaits: true }]);
    await d.nora.read(announcement.id, 1);
    await consequences();
    expect(await linesOf(d.nora)).toHaveLength(1);
    await say(d.nora).expect(200);
    await consequences();
    expect(await linesOf(d.nora)).toEqual([]);
    expect(await linesOf(d.nora, '?open=false')).toMatchObject([{ awaits: false, done: true }]);
  });

  it('lets it be set aside, and brings it back when moderation reminds, once a day', async () => {
    await consequences();
    const [line] = await linesOf(d.nora);
    await d.nora.visitor.put(`/api/inbox/${line?.id}/done`, { done: true }).expect(200);
    await say(d.karim).expect(200);
    await d.nora.visitor.post(url('acknowledgements/reminder')).expect(403);
    const { body } = await d.elise.visitor.post(url('acknowledgements/reminder')).expect(200);
    expect(body.remindedAt).toEqual(expect.any(String));
    const again = await d.elise.visitor.post(url('acknowledgements/reminder'));
    expect([again.status, again.body.code]).toEqual([409, 'already_done']);
    await consequences();
    expect(await linesOf(d.nora)).toMatchObject([
      { reason: 'acknowledgement-reminder', actor: { id: d.elise.id }, awaits: true },
    ]);
    expect(await linesOf(d.karim)).toEqual([]);
    await ThreadModel.updateOne(
      { _id: announcement.id },
      { $set: { 'acknowledgement.remindedAt': new Date(Date.now() - 25 * 3_600_000) } },
    );
    const [reminder] = await linesOf(d.nora);
    await d.nora.visitor.put(`/api/inbox/${reminder?.id}/done`, { done: true }).expect(200);
    await d.elise.visitor.post(url('acknowledgements/reminder')).expect(200);
    await consequences();
    expect(await linesOf(d.nora)).toMatchObject([{ id: reminder?.id, done: false }]);
    await say(d.nora).expect(200);
    await consequences();
    expect(await linesOf(d.nora)).toEqual([]);
  });

  it('shows one line, the reminder in the place of the announcement', async () => {
    await consequences();
    await d.elise.visitor.post(url('acknowledgements/reminder')).expect(200);
    await consequences();
    expect((await linesOf(d.nora)).map(({ reason }) => reason)).toEqual(['acknowledgement-reminder']);
  });

  it('waits again for an answer to what was read, when it is asked for later, and no more when it isn’t', async () => {
    announcement = await announce({});
    await consequences();
    await d.nora.read(announcement.id, 1);
    await consequences();
    expect(await linesOf(d.nora)).toEqual([]);
    await ask(true).expect(200);
    await consequences();
    expect(await linesOf(d.nora)).toHaveLength(1);
    await ask(false).expect(200);
    await consequences();
    expect(await linesOf(d.nora)).toEqual([]);
  });
});
