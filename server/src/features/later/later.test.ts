import mongoose from 'mongoose';
import { v7 as newId } from 'uuid';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion } from '../../test/discussion.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { inMilliseconds, listScheduled, schedule as scheduleAs } from '../../test/scheduled.ts';
import { withdrawGrants } from '../memberships/withdraw-grants.ts';
import { MessageModel } from '../messages/messages.model.ts';
import { ReminderModel } from './reminders.model.ts';
import { ringForgotten } from './reminders.service.ts';
import { ScheduledModel } from './scheduled.model.ts';
import { send } from './sending.ts';

const app = useTestApp();
const HOUR = 3_600_000;
let d: Discussion;
let threadId: string;

beforeAll(async () => {
  d = await buildDiscussion(app);
});
beforeEach(async () => {
  await Promise.all([ScheduledModel.deleteMany({}), ReminderModel.deleteMany({})]);
  threadId = (await d.karim.open(d.channelId, { title: 'La navette' })).id;
});

const schedule = (fields?: object) => scheduleAs(d.nora.visitor, threadId, fields);
const scheduled = () => listScheduled(d.nora.visitor);
const wordsIn = async (id: string) => (await d.karim.page(id)).items.map(({ body }) => body);

describe('a scheduled message', () => {
  it('leaves by itself at its moment, once, as its author’s', async () => {
    const { body: kept } = await schedule({ at: inMilliseconds(400) }).expect(201);
    expect(kept).toMatchObject({ status: 'waiting', place: { threadId, label: 'La navette' } });
    expect(await wordsIn(threadId)).not.toContain(kept.body);
    await vi.waitFor(async () => expect(await wordsIn(threadId)).toContain(kept.body), { timeout: 10_000 });
    await vi.waitFor(async () => expect(await scheduled()).toEqual([]));
    expect(await MessageModel.countDocuments({ clientId: kept.id })).toBe(1);
  });

  it('is listed and can be changed until it leaves, each change with its own revision', async () => {
    const { body: kept } = await schedule().expect(201);
    expect(await scheduled()).toEqual([kept]);
    const at = inMilliseconds(2 * HOUR);
    const url = `/api/me/scheduled/${kept.id}`;
    const { body: changed } = await d.nora.visitor
      .patch(url, { revision: 1, body: 'Bonsoir', at })
      .expect(200);
    expect(changed).toMatchObject({ body: 'Bonsoir', at, revision: 2 });
    const late = await d.nora.visitor.patch(url, { revision: 1, body: 'Autre chose' });
    expect([late.status, late.body.code]).toEqual([409, 'revision_conflict']);
    expect(await scheduled()).toEqual([changed]);
  });

  it('is sent at once when asked, in its changed words, and then no more', async () => {
    const { body: kept } = await schedule().expect(201);
    const url = `/api/me/scheduled/${kept.id}`;
    await d.nora.visitor.patch(url, { revision: 1, body: 'Finalement maintenant' }).expect(200);
    const { body: message } = await d.nora.visitor.post(`${url}/send`, {}).expect(200);
    expect(message).toMatchObject({ body: 'Finalement maintenant', conversationId: threadId });
    expect(await scheduled()).toEqual([]);
    for (const again of [d.nora.visitor.post(`${url}/send`, {}), d.nora.visitor.delete(url)]) {
      expect((await again).body.code).toBe('already_done');
    }
    expect(await MessageModel.countDocuments({ clientId: kept.id })).toBe(1);
  });

  it('is posted once though it is asked for many times at once', async () => {
    const { body: kept } = await schedule().expect(201);
    const doc = await ScheduledModel.findById(kept.id).orFail().lean();
    await Promise.allSettled([send(doc), send(doc), send(doc)]);
    expect(await MessageModel.countDocuments({ clientId: kept.id })).toBe(1);
    expect(await scheduled()).toEqual([]);
  });

  it('does not leave once it is cancelled', async () => {
    const { body: kept } = await schedule({ at: inMilliseconds(2_500) }).expect(201);
    const { body: witness } = await schedule({ at: inMilliseconds(2_800), body: 'Le témoin' }).expect(201);
    await d.nora.visitor.delete(`/api/me/scheduled/${kept.id}`).expect(200);
    await vi.waitFor(async () => expect(await wordsIn(threadId)).toContain(witness.body), {
      timeout: 10_000,
    });
    expect(await wordsIn(threadId)).not.toContain(kept.body);
    // What was kept goes just after its message has left.
    await vi.waitFor(async () => expect(await scheduled()).toEqual([]));
  });

  it('answers the same one to the same clientId, and a conflict where other words are meant', async () => {
    const given = { clientId: newId(), at: inMilliseconds(HOUR) };
    const { body: first } = await schedule(given).expect(201);
    const { body: again } = await schedule(given).expect(201);
    expect(again).toEqual(first);
    expect((await schedule({ ...given, body: 'Autre chose' })).body.code).toBe('client_id_conflict');
    expect(await scheduled()).toHaveLength(1);
  });

  it('asked for again once it is over is not said to be kept', async () => {
    const given = { clientId: newId(), at: inMilliseconds(HOUR) };
    const { body: kept } = await schedule(given).expect(201);
    await d.nora.visitor.delete(`/api/me/scheduled/${kept.id}`).expect(200);
    expect((await schedule(given)).body.code).toBe('withdrawn');
    const other = { clientId: newId(), at: inMilliseconds(HOUR) };
    const { body: sent } = await schedule(other).expect(201);
    await d.nora.visitor.post(`/api/me/scheduled/${sent.id}/send`, {}).expect(200);
    expect((await schedule(other)).body.code).toBe('already_done');
    expect(await scheduled()).toEqual([]);
  });

  it('that can’t leave says why, in the list and in « Pour vous », and waits for its author', async () => {
    const { body: kept } = await schedule({ at: inMilliseconds(500) }).expect(201);
    await d.elise.visitor.put(`/api/threads/${threadId}/closed`, { closed: true, reason: '' }).expect(200);
    await vi.waitFor(
      async () =>
        expect(await scheduled()).toMatchObject([
          { id: kept.id, status: 'refused', refusal: 'thread_closed' },
        ]),
      { timeout: 10_000 },
    );
    await consequences();
    expect(await d.nora.inbox()).toContainEqual(
      expect.objectContaining({ reason: 'scheduled-refused', threadId, done: false }),
    );
    await d.elise.visitor.put(`/api/threads/${threadId}/closed`, { closed: false, reason: '' }).expect(200);
    await d.nora.visitor
      .patch(`/api/me/scheduled/${kept.id}`, { revision: 1, at: inMilliseconds(300) })
      .expect(200);
    await vi.waitFor(async () => expect(await wordsIn(threadId)).toContain(kept.body), { timeout: 10_000 });
  });

  it('is not posted for someone who was removed meanwhile, who keeps their words', async () => {
    const leaver = await buildActorOfCohort(d.cohortId);
    const visitor = await app.signIn(leaver);
    const body = { clientId: newId(), body: 'Trop tard', at: inMilliseconds(600) };
    await visitor.post(`/api/conversations/${threadId}/scheduled`, body).expect(201);
    await withdrawGrants(leaver.personId, { 'scope.kind': 'cohort' });
    await vi.waitFor(
      async () =>
        expect((await visitor.get('/api/me/scheduled').expect(200)).body.items).toMatchObject([
          { body: 'Trop tard', status: 'refused', refusal: 'not_found', place: null },
        ]),
      { timeout: 10_000 },
    );
    expect(await wordsIn(threadId)).not.toContain('Trop tard');
  });

  it.each([
    ['a moment that has passed', { at: inMilliseconds(-1000) }],
    ['a moment beyond a year', { at: inMilliseconds(400 * 24 * HOUR) }],
    ['no words', { body: ' ' }],
    ['a moment that is none', { at: 'demain' }],
  ])('refuses %s, and keeps nothing', async (_what, fields) => {
    expect((await schedule(fields)).body.code).toBe('invalid_input');
    expect(await ScheduledModel.countDocuments()).toBe(0);
  });

  it('is nobody else’s to see or to change', async () => {
    const { body: kept } = await schedule().expect(201);
    const url = `/api/me/scheduled/${kept.id}`;
    expect((await d.karim.visitor.get('/api/me/scheduled').expect(200)).body.items).toEqual([]);
    await d.karim.visitor.patch(url, { revision: 1, body: 'Moi' }).expect(404);
    await d.karim.visitor.delete(url).expect(404);
    await d.karim.visitor.post(`${url}/send`, {}).expect(404);
    expect(await scheduled()).toEqual([kept]);
  });
});

describe('a reminder', () => {
  const remind = (messageId: string, fields: object = {}) =>
    d.nora.visitor.put(`/api/messages/${messageId}/reminder`, { at: inMilliseconds(HOUR), ...fields });
  const reminders = async () => (await d.nora.visitor.get('/api/me/reminders').expect(200)).body.items;

  it('becomes a line of « Pour vous » at its moment, which leads to the message', async () => {
    const message = await d.karim.say(threadId, 'Le modèle de convention');
    await remind(message.id, { at: inMilliseconds(400), note: 'À relire avant mardi' }).expect(200);
    expect(await reminders()).toMatchObject([
      { messageId: message.id, note: 'À relire avant mardi', excerpt: 'Le modèle de convention' },
    ]);
    await vi.waitFor(async () => expect(await reminders()).toEqual([]), { timeout: 10_000 });
    await consequences();
    expect(await d.nora.inbox()).toContainEqual(
      expect.objectContaining({
        reason: 'reminder',
        messageId: message.id,
        seq: message.seq,
        note: 'À relire avant mardi',
      }),
    );
  });

  it.each(['was lost', 'has used up its tries'])('rings though its job %s', async (fate) => {
    const message = await d.karim.say(threadId);
    await remind(message.id, { note: `Dont le rappel ${fate}` }).expect(200);
    const jobs = mongoose.connection.collection('jobs');
    const doc = await ReminderModel.findOne({ messageId: message.id }).orFail().lean();
    const its = { name: 'later.ring', 'data.id': `${doc._id}/1` };
    const { deletedCount = 0, modifiedCount = 0 }: { deletedCount?: number; modifiedCount?: number } =
      fate === 'was lost'
        ? await jobs.deleteOne(its)
        : await jobs.updateOne(its, { $set: { nextRunAt: null, failCount: 9 } });
    expect(deletedCount + modifiedCount).toBe(1);
    await ReminderModel.updateOne({ _id: doc._id }, { $set: { at: new Date(Date.now() - HOUR) } });
    await ringForgotten();
    await vi.waitFor(async () => expect(await reminders()).toEqual([]), { timeout: 10_000 });
    await consequences();
    expect(await d.nora.inbox()).toContainEqual(
      expect.objectContaining({ reason: 'reminder', messageId: message.id }),
    );
  });

  it('is one for each message: the last one set counts', async () => {
    const message = await d.karim.say(threadId);
    await remind(message.id, { note: 'Un' }).expect(200);
    const { body: last } = await remind(message.id, { note: 'Deux', at: inMilliseconds(2 * HOUR) }).expect(
      200,
    );
    expect(await reminders()).toEqual([last]);
    await d.nora.visitor.delete(`/api/messages/${message.id}/reminder`).expect(200);
    await d.nora.visitor.delete(`/api/messages/${message.id}/reminder`).expect(200);
    expect(await reminders()).toEqual([]);
    await remind(message.id, { note: 'Trois' }).expect(200);
    expect(await reminders()).toMatchObject([{ note: 'Trois' }]);
  });

  it('tells no words of a message that was taken away', async () => {
    const message = await d.karim.say(threadId, 'À effacer');
    await remind(message.id).expect(200);
    await d.karim.visitor.delete(`/api/messages/${message.id}`).expect(200);
    expect(await reminders()).toMatchObject([{ messageId: message.id, excerpt: '' }]);
  });

  it('is not set on what one can’t read, nor for a moment that has passed', async () => {
    const message = await d.karim.say(threadId);
    await d.stranger.visitor
      .put(`/api/messages/${message.id}/reminder`, { at: inMilliseconds(HOUR) })
      .expect(404);
    expect((await remind(message.id, { at: inMilliseconds(-1) })).body.code).toBe('invalid_input');
    expect(await ReminderModel.countDocuments()).toBe(0);
  });
});
