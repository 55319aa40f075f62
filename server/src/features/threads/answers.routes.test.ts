import type { Thread } from '@sentiers/shared/threads/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion, expectNotFound } from '../../test/discussion.ts';

const app = useTestApp();
let d: Discussion;
let question: Thread;

beforeAll(async () => {
  d = await buildDiscussion(app);
});
beforeEach(async () => {
  question = await d.nora.open(d.channelId, { kind: 'question' });
});

const accept = (messageId: string | null, who = d.nora, threadId = question.id) =>
  who.visitor.put(`/api/threads/${threadId}/answer`, { messageId });
const read = async (who = d.karim) =>
  (await who.visitor.get(`/api/threads/${question.id}`).expect(200)).body as Thread;
const lineOf = async () => (await d.karim.threads(d.channelId)).find(({ id }) => id === question.id);
const hide = (id: string) =>
  d.elise.visitor.put(`/api/messages/${id}/hidden`, { reason: 'Un nom' }).expect(200);
const restore = (id: string) => d.elise.visitor.delete(`/api/messages/${id}/hidden`).expect(200);

describe('keeping an answer', () => {
  it('tells everyone which message it is and who chose it, without moving the thread or making it unread', async () => {
    const other = await d.nora.open(d.channelId, { title: 'Plus récent' });
    const answer = await d.karim.say(question.id, 'Par le vice-président');
    const last = await d.nora.open(d.channelId, { title: 'Plus récent encore' });
    await consequences();
    const order = (await d.karim.threads(d.channelId)).map(({ id }) => id);
    expect(order.slice(0, 3)).toEqual([last.id, question.id, other.id]);
    const before = await read();
    const { body } = await accept(answer.id).expect(200);
    expect(body).toMatchObject({
      answeredBy: { id: d.karim.id },
      answer: { messageId: answer.id, seq: 2, by: { id: d.nora.id } },
      abilities: { acceptAnswer: true },
    });
    await consequences();
    const after = await read();
    expect([after.activityAt, after.lastSeq]).toEqual([before.activityAt, before.lastSeq]);
    expect(after.standing).toEqual(before.standing);
    expect((await d.karim.threads(d.channelId)).map(({ id }) => id)).toEqual(order);
    expect(await d.karim.threads(d.channelId, '?filter=resolved')).toMatchObject([{ id: question.id }]);
    expect(after.abilities.acceptAnswer).toBe(false);
  });

  it('reaches those who have the conversation or the channel open, once', async () => {
    const answer = await d.karim.say(question.id);
    const socket = await d.karim.visitor.connect();
    await Promise.all([socket.openConversation(question.id), socket.openChannel(d.channelId)]);
    await accept(answer.id).expect(200);
    await accept(answer.id).expect(200);
    const kept = { kind: 'thread', answer: { messageId: answer.id } };
    const isOurs = ({ changes }: { changes: readonly unknown[] }) =>
      JSON.stringify(changes).includes(answer.id);
    expect((await socket.waitFor('journal.advanced', isOurs)).changes).toMatchObject([kept]);
    expect((await socket.waitFor('channel.advanced', isOurs)).changes).toMatchObject([kept]);
    await socket.settled();
    expect(socket.received('journal.advanced').filter(isOurs)).toHaveLength(1);
  });

  it('is for who asked, and for moderation; another one takes its place', async () => {
    const [first, second] = [await d.karim.say(question.id), await d.elise.say(question.id)];
    await accept(first.id, d.karim).expect(403);
    expectNotFound(await accept(first.id, d.stranger));
    await accept(first.id, d.elise).expect(200);
    const { body } = await accept(second.id).expect(200);
    expect(body.answer).toMatchObject({ messageId: second.id, by: { id: d.nora.id } });
    const none = await accept(null).expect(200);
    expect(none.body).toMatchObject({ answer: null, answeredBy: null, unanswered: false });
  });

  it('refuses what answers nothing: the question, another thread’s message, words taken away, a discussion', async () => {
    const [asked] = (await d.nora.page(question.id)).items;
    await accept(asked?.id ?? '').expect(403);
    const elsewhere = await d.nora.open(d.channelId);
    expectNotFound(await accept((await d.karim.say(elsewhere.id)).id));
    expectNotFound(await accept(newId()));
    const gone = await d.karim.say(question.id);
    await d.karim.visitor.delete(`/api/messages/${gone.id}`).expect(200);
    await accept(gone.id).expect(403);
    await accept((await d.karim.say(elsewhere.id)).id, d.nora, elsewhere.id).expect(403);
    await d.nora.visitor.put(`/api/threads/${question.id}/answer`, { messageId: 'un' }).expect(400);
    await d.nora.visitor.put(`/api/threads/${question.id}/answer`, {}).expect(400);
    expect((await read()).answer).toBeNull();
  });

  it('holds as long as its words can be read: hidden it is none, restored it is again, deleted it is gone', async () => {
    const answer = await d.karim.say(question.id);
    await accept(answer.id).expect(200);
    await hide(answer.id);
    await consequences();
    expect(await read()).toMatchObject({ answer: null, answeredBy: null, unanswered: true });
    await restore(answer.id);
    await consequences();
    expect(await read()).toMatchObject({
      answer: { messageId: answer.id },
      answeredBy: { id: d.karim.id },
      unanswered: false,
    });
    await d.karim.visitor.delete(`/api/messages/${answer.id}`).expect(200);
    await consequences();
    expect(await read()).toMatchObject({ answer: null, answeredBy: null, unanswered: true });
  });
});

describe('a question without an answer', () => {
  it('waits again when the only answer is taken away, and no more when it is given back', async () => {
    const answer = await d.karim.say(question.id);
    await d.nora.say(question.id, 'Je précise');
    await consequences();
    expect((await lineOf())?.unanswered).toBe(false);
    await hide(answer.id);
    await consequences();
    expect((await lineOf())?.unanswered).toBe(true);
    await restore(answer.id);
    await consequences();
    expect((await lineOf())?.unanswered).toBe(false);
    const second = await d.elise.say(question.id);
    await d.karim.visitor.delete(`/api/messages/${answer.id}`).expect(200);
    await consequences();
    expect((await lineOf())?.unanswered).toBe(false);
    await d.elise.visitor.delete(`/api/messages/${second.id}`).expect(200);
    await consequences();
    expect((await lineOf())?.unanswered).toBe(true);
  });

  it('waits no more once its author found the answer alone, and again when they take that back', async () => {
    const own = await d.nora.say(question.id, 'J’ai trouvé');
    await accept(own.id).expect(200);
    await consequences();
    expect(await lineOf()).toMatchObject({ unanswered: false, answeredBy: { id: d.nora.id } });
    await accept(null).expect(200);
    await consequences();
    expect(await lineOf()).toMatchObject({ unanswered: true, answeredBy: null });
  });
});

describe('thanks', () => {
  const thanksTo = async (who = d.karim, query = '') =>
    (await who.inbox(query)).filter(
      ({ reason, threadId }) => reason === 'answer-accepted' && threadId === question.id,
    );

  it('go to who answered, once, with the words', async () => {
    const answer = await d.karim.say(question.id, 'Par le vice-président');
    await accept(answer.id).expect(200);
    await accept(answer.id).expect(200);
    await consequences();
    expect(await thanksTo()).toMatchObject([
      { actor: { id: d.nora.id }, messageId: answer.id, excerpt: 'Par le vice-président', done: false },
    ]);
  });

  it('are for nobody when one keeps one’s own', async () => {
    const own = await d.nora.say(question.id);
    await accept(own.id).expect(200);
    await consequences();
    expect(await thanksTo(d.nora, '?open=false')).toEqual([]);
  });

  it('end with what they are for, and come back with it, but not once they were set aside', async () => {
    const [first, second] = [await d.karim.say(question.id), await d.elise.say(question.id)];
    await accept(first.id).expect(200);
    await accept(second.id).expect(200);
    await consequences();
    expect(await thanksTo()).toEqual([]);
    expect(await thanksTo(d.elise)).toHaveLength(1);
    await accept(first.id).expect(200);
    await consequences();
    const [line] = await thanksTo();
    expect(line?.messageId).toBe(first.id);
    await hide(first.id);
    await consequences();
    expect(await thanksTo()).toEqual([]);
    await restore(first.id);
    await consequences();
    await d.karim.visitor.put(`/api/inbox/${line?.id}/done`, { done: true }).expect(200);
    await accept(second.id).expect(200);
    await accept(first.id).expect(200);
    await consequences();
    expect(await thanksTo()).toEqual([]);
  });
});
