import { v7 as newId } from 'uuid';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { StreamModel } from '../../platform/journal/streams.ts';
import { useTestApp } from '../../test/app.ts';
import {
  buildDiscussion,
  consequences,
  type Discussion,
  expectNotFound,
  mention,
  talkOfTrains,
} from '../../test/discussion.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';

const app = useTestApp();
let d: Discussion;
/** A channel of the same cohort, which only its facilitator reads. */
let hiddenChannelId: string;
let sourceId: string;
let words: string[];

beforeAll(async () => {
  d = await buildDiscussion(app);
  hiddenChannelId = (await buildChannel({ cohortId: d.cohortId, membership: 'restricted' }))._id;
});

beforeEach(async () => {
  ({ sourceId, words } = await talkOfTrains(d));
});

const move = (messageIds: readonly string[], to: object, operationId = newId()) =>
  d.elise.visitor.post(`/api/conversations/${sourceId}/moves`, { operationId, messageIds, to });
const movesOf = async (speaker: Discussion['nora'], conversationId: string) =>
  (await speaker.visitor.get(`/api/conversations/${conversationId}/moves`).expect(200)).body;

describe('moving messages to a new thread', () => {
  it('opens it with them, in their order, under their ids, authors and dates; tombstones stay', async () => {
    const before = await d.karim.page(sourceId);
    const to = { channelId: d.channelId, title: 'Venir en train' };
    const { body } = await move([words[1] ?? '', words[0] ?? ''], to).expect(200);
    expect(body).toMatchObject({ title: 'Venir en train', seq: 1 });
    const there = await d.karim.page(body.threadId);
    expect(there.items).toMatchObject([
      { id: words[0], seq: 1, body: 'Et le train ?', author: { id: d.karim.id }, movedIn: true },
      { id: words[1], seq: 2, body: 'Il passe à midi.', author: { id: d.nora.id }, movedIn: true },
    ]);
    expect(there.items.map(({ createdAt }) => createdAt)).toEqual(
      before.items.slice(1, 3).map(({ createdAt }) => createdAt),
    );
    const here = await d.karim.page(sourceId);
    expect(here.items.map(({ state, body: left, seq }) => [seq, state, left])).toEqual([
      [1, 'published', 'Qui a visité ?'],
      [2, 'moved', ''],
      [3, 'moved', ''],
      [4, 'published', 'Merci !'],
    ]);
    expect(here.lastSeq).toBe(4);
    expect((await d.nora.threads(d.channelId)).find(({ id }) => id === body.threadId)).toMatchObject({
      author: { id: d.karim.id },
      latest: { id: words[1], excerpt: 'Il passe à midi.' },
      participants: 2,
      standing: { unread: 0 },
    });
  });

  it('says where they are, and from where they came, to who reads both', async () => {
    const { body } = await move(words.slice(0, 2), { channelId: d.channelId, title: 'Venir en train' });
    expect(await movesOf(d.karim, sourceId)).toMatchObject({
      out: [{ threadId: body.threadId, threadTitle: 'Venir en train', seqs: [2, 3] }],
      in: [],
    });
    expect(await movesOf(d.karim, body.threadId)).toMatchObject({
      out: [],
      in: [{ threadId: sourceId, threadTitle: 'Choisir un local', seqs: [1, 2] }],
    });
    const [, tombstone] = (await d.karim.page(sourceId)).items;
    const found = await d.karim.visitor.get(`/api/messages/${tombstone?.id}`).expect(200);
    expect(found.body).toMatchObject({ threadId: body.threadId, message: { id: words[0], seq: 1 } });
  });

  it('where not all read it leaves bare tombstones, whatever one asks', async () => {
    const bystander = await d.karim.visitor.connect();
    await bystander.openConversation(sourceId);
    const { body } = await move(words, { channelId: hiddenChannelId, title: 'Entre nous' }).expect(200);
    const frame = await bystander.waitFor('journal.advanced');
    expect(frame.changes).toMatchObject(words.map(() => ({ kind: 'message', state: 'moved', body: '' })));
    const changes = await d.karim.visitor.get(`/api/conversations/${sourceId}/changes?after=0`).expect(200);
    const page = await d.karim.page(sourceId);
    await consequences();
    const list = (await d.karim.threads(d.channelId)).filter(({ id }) => id === sourceId);
    const inbox = (await d.karim.inbox()).filter(({ threadId }) => threadId === sourceId);
    const known = [frame, changes.body, page, list, inbox, await movesOf(d.karim, sourceId)];
    for (const secret of ['train', 'midi', 'Entre nous', body.threadId, hiddenChannelId]) {
      expect(JSON.stringify(known)).not.toContain(secret);
    }
    for (const id of words) expectNotFound(await d.karim.visitor.get(`/api/messages/${id}`));
    const tombstone = await d.karim.visitor.get(`/api/messages/${page.items[1]?.id}`).expect(200);
    expect(tombstone.body).toMatchObject({ threadId: sourceId, message: { state: 'moved', body: '' } });
    expect((await d.elise.page(body.threadId)).items).toHaveLength(3);
  });

  it('again under the same operation moves nothing more, and answers the same', async () => {
    const operationId = newId();
    const to = { channelId: d.channelId, title: 'Venir en train' };
    const first = await move(words, to, operationId).expect(200);
    const again = await move(words, to, operationId).expect(200);
    expect(again.body).toEqual(first.body);
    expect((await move(words.slice(1), to, operationId)).body.code).toBe('client_id_conflict');
    expect((await move(words, to)).body.code).toBe('already_done');
  });
});

describe('moving messages to a thread that stands', () => {
  it('adds them at its end, unread for nobody, and takes them off what was unread here', async () => {
    const target = await d.nora.open(d.channelId, { title: 'Les trains', body: 'Parlons-en' });
    await d.karim.read(target.id, 1);
    await d.elise.visitor.put(`/api/threads/${sourceId}/following`, { following: true }).expect(200);
    await move(words, { threadId: target.id }).expect(200);
    await consequences();
    expect((await d.karim.page(target.id)).items.map(({ id }) => id)).toEqual([target.latest?.id, ...words]);
    const lines = await d.karim.threads(d.channelId);
    expect(lines.find(({ id }) => id === target.id)).toMatchObject({ lastSeq: 4, standing: { unread: 0 } });
    expect(lines.find(({ id }) => id === sourceId)).toMatchObject({
      latest: { excerpt: 'Qui a visité ?' },
      participants: 1,
      standing: { unread: 1 },
    });
    const { body } = await d.elise.visitor.get(`/api/conversations/${sourceId}/standing`).expect(200);
    expect(body.unread).toBe(1);
  });

  it('counts one that was hidden and is shown again as read, as the others', async () => {
    const target = await d.nora.open(d.channelId);
    await d.elise.visitor.put(`/api/messages/${words[0]}/hidden`, { reason: 'À relire' }).expect(200);
    await move(words, { threadId: target.id }).expect(200);
    expect((await d.karim.page(target.id)).items[1]).toMatchObject({ state: 'hidden', body: '' });
    await d.elise.visitor.delete(`/api/messages/${words[0]}/hidden`).expect(200);
    expect(await d.karim.see(words[0] ?? '')).toMatchObject({ state: 'published', body: 'Et le train ?' });
    const { body } = await d.karim.visitor.get(`/api/conversations/${target.id}/standing`).expect(200);
    expect(body.unread).toBe(1);
  });

  it('keeps what is done of a message: edits, reactions and deletion act where it is', async () => {
    const target = await d.nora.open(d.channelId);
    await move(words, { threadId: target.id }).expect(200);
    const edit = { operationId: newId(), revision: 1, body: 'Et le car ?' };
    await d.karim.visitor.patch(`/api/messages/${words[0]}`, edit).expect(200);
    await d.nora.visitor.put(`/api/messages/${words[0]}/reactions/merci`, { active: true }).expect(200);
    await d.karim.visitor.delete(`/api/messages/${words[2]}`).expect(200);
    const { items } = await d.nora.page(target.id);
    expect(items.slice(1)).toMatchObject([
      { body: 'Et le car ?', revision: 2, reactions: [{ reaction: 'merci', people: [d.nora.id] }] },
      { body: 'Il passe à midi.' },
      { state: 'deleted', body: '' },
    ]);
  });

  it('answers a question that waits, and leaves waiting one whose answers are gone', async () => {
    const asked = await d.karim.open(d.channelId, { title: 'Quel train ?', kind: 'question' });
    const answer = await d.nora.say(asked.id, 'Celui de midi');
    const other = await d.karim.open(d.channelId, { title: 'À quelle heure ?', kind: 'question' });
    const waits = async () =>
      (await d.nora.threads(d.channelId, '?filter=unanswered')).map(({ id }) => id).sort();
    expect(await waits()).toContain(other.id);
    await d.elise.visitor
      .post(`/api/conversations/${asked.id}/moves`, {
        operationId: newId(),
        messageIds: [answer.id],
        to: { threadId: other.id },
      })
      .expect(200);
    await consequences();
    expect(await waits()).toContain(asked.id);
    expect(await waits()).not.toContain(other.id);
  });

  it('leads who was mentioned to where it is; who read it isn’t told again', async () => {
    const target = await d.nora.open(d.channelId);
    const [read, unread] = [
      await d.nora.say(sourceId, `${mention(d.karim)} une première fois`),
      await d.nora.say(sourceId, `${mention(d.karim)} une deuxième`),
    ];
    await d.karim.read(sourceId, read.seq);
    await consequences();
    await move([read.id, unread.id], { threadId: target.id }).expect(200);
    await consequences();
    const mine = (await d.karim.inbox('?open=true')).filter(({ reason }) => reason === 'mentioned');
    expect(mine.filter(({ messageId }) => messageId === read.id)).toEqual([]);
    expect(mine.find(({ messageId }) => messageId === unread.id)).toMatchObject({
      threadId: target.id,
      seq: 3,
      done: false,
    });
    await d.karim.read(target.id, 3);
    await consequences();
    const after = await d.karim.inbox('?open=true');
    expect(after.filter(({ messageId }) => messageId === unread.id)).toEqual([]);
  });

  it('takes a report along, to who moderates there', async () => {
    const target = await d.elise.open(hiddenChannelId);
    const { body } = await d.nora.visitor
      .put(`/api/messages/${words[0]}/report`, { reason: 'disrespect' })
      .expect(200);
    await move(words, { threadId: target.id }).expect(200);
    await consequences();
    const listed = await d.elise.visitor.get('/api/reports').expect(200);
    expect(listed.body.items.find(({ id }: { id: string }) => id === body.id)).toMatchObject({
      channelId: hiddenChannelId,
      threadId: target.id,
      message: { body: 'Et le train ?' },
    });
  });
});

describe('sending again what was moved meanwhile', () => {
  it('answers the tombstone that stands where it was sent', async () => {
    const clientId = newId();
    const sent = await d.karim.say(sourceId, 'Encore moi', clientId);
    await move([sent.id], { channelId: hiddenChannelId, title: 'Entre nous' }).expect(200);
    const { status, body } = await d.karim.visitor.post(`/api/conversations/${sourceId}/messages`, {
      clientId,
      body: 'Encore moi',
    });
    expect([status, body.state, body.body, body.seq, body.clientId]).toEqual([
      200,
      'moved',
      '',
      sent.seq,
      clientId,
    ]);
  });

  it('or taking it back takes the words back where they are', async () => {
    const clientId = newId();
    const sent = await d.karim.say(sourceId, 'Encore moi', clientId);
    const { body } = await move([sent.id], { channelId: hiddenChannelId, title: 'Entre nous' });
    const answer = await d.karim.visitor
      .put(`/api/conversations/${sourceId}/withdrawals/${clientId}`, {})
      .expect(200);
    expect(answer.body).toMatchObject({ outcome: 'deleted', message: { state: 'moved', body: '' } });
    expect((await d.elise.page(body.threadId)).items).toMatchObject([{ state: 'deleted', body: '' }]);
  });
});

describe('who may', () => {
  it('is who moderates both places; nothing is written otherwise', async () => {
    const elsewhere = await buildChannel();
    const to = { channelId: elsewhere._id, title: 'Ailleurs' };
    expectNotFound(await move(words, to));
    const asMember = await d.karim.visitor.post(`/api/conversations/${sourceId}/moves`, {
      operationId: newId(),
      messageIds: words,
      to: { channelId: d.channelId, title: 'À moi' },
    });
    expect(asMember.body.code).toBe('forbidden');
    expect((await d.karim.page(sourceId)).items.every(({ state }) => state === 'published')).toBe(true);
  });

  it('moves nothing that stands elsewhere, nor into itself or a closed thread', async () => {
    const target = await d.nora.open(d.channelId);
    const foreign = target.latest?.id ?? '';
    expect((await move([foreign], { channelId: d.channelId, title: 'Ailleurs' })).body.code).toBe(
      'invalid_input',
    );
    expect((await move([newId()], { threadId: target.id })).body.code).toBe('invalid_input');
    expect((await move(words, { threadId: sourceId })).body.code).toBe('invalid_input');
    await d.elise.visitor.put(`/api/threads/${target.id}/closed`, { closed: true }).expect(200);
    expect((await move(words, { threadId: target.id })).body.code).toBe('thread_closed');
    expect((await StreamModel.findById(sourceId).lean())?.voidSeqs).toEqual([]);
  });
});
