import mongoose from 'mongoose';
import { beforeAll, describe, expect, it } from 'vitest';
import { journal } from '../../platform/journal/journal.ts';
import { derivedReceipt, receiptId } from '../../platform/journal/receipts.ts';
import { useTestApp } from '../../test/app.ts';
import {
  buildDiscussion,
  consequences,
  type Discussion,
  mention,
  type Speaker,
} from '../../test/discussion.ts';
import { acknowledgementId } from '../threads/acknowledgements.model.ts';
import { NoticeModel, noticeId } from './inbox.model.ts';
import { addNotice } from './notices.ts';

const app = useTestApp();
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
});

async function reasonsOf(who: Speaker, threadId: string): Promise<string[]> {
  await consequences();
  return (await who.inbox()).filter((line) => line.threadId === threadId).map(({ reason }) => reason);
}

/** As a server left it whose receipts of what follows from other things were named as those of senders. */
async function renameReceipt(kind: string, authorId: string, id: string): Promise<void> {
  await mongoose.connection
    .collection('commits')
    .updateOne(
      { 'receipts.key': receiptId(derivedReceipt(kind, authorId, id)) },
      { $set: { 'receipts.$.key': receiptId({ authorId, clientId: id }) } },
    );
}

describe('a line whose id someone worked out and used for something of their own', () => {
  it.each([
    ['posted under it', (id: string, clientId: string) => d.nora.say(id, 'À moi', clientId)],
    [
      'withdrew it',
      (id: string, clientId: string) =>
        d.nora.visitor.put(`/api/conversations/${id}/withdrawals/${clientId}`, {}).expect(200),
    ],
  ])('comes all the same, as does everybody’s, to whoever %s', async (_how, use) => {
    const { id } = await d.nora.open(d.channelId);
    await use(id, noticeId(d.nora.id, 'answered', id));
    await d.karim.say(id, `Oui, ${mention(d.elise)}`);
    expect(await reasonsOf(d.nora, id)).toEqual(['answered']);
    expect(await reasonsOf(d.elise, id)).toEqual(['mentioned']);
  });
});

describe('a line that is refused for good', () => {
  it('is left out, and holds up nobody’s', async () => {
    const { id } = await d.nora.open(d.channelId);
    await journal.withdraw(derivedReceipt('notice', d.nora.id, noticeId(d.nora.id, 'answered', id)));
    await d.karim.say(id, `Oui, ${mention(d.elise)}`);
    expect(await reasonsOf(d.elise, id)).toEqual(['mentioned']);
    expect(await reasonsOf(d.nora, id)).toEqual([]);
    const { id: next } = await d.nora.open(d.channelId);
    await d.karim.say(next);
    expect(await reasonsOf(d.nora, next)).toEqual(['answered']);
  });
});

describe('what a server of before has made', () => {
  it('is not made twice: lines', async () => {
    const { id } = await d.nora.open(d.channelId);
    await d.karim.say(id);
    expect(await reasonsOf(d.nora, id)).toEqual(['answered']);
    const line = await NoticeModel.findById(noticeId(d.nora.id, 'answered', id))
      .orFail()
      .lean();
    await renameReceipt('notice', d.nora.id, line._id);
    await addNotice({ ...line, version: 0 });
    expect(await NoticeModel.findById(line._id).lean()).toEqual(line);
  });

  it('is not made twice: « Bien reçu », reports, direct conversations', async () => {
    const { id } = await d.elise.open(d.channelId, { kind: 'announcement', acknowledgement: true });
    const acknowledge = () => d.karim.visitor.put(`/api/threads/${id}/acknowledged`, {}).expect(200);
    const message = await d.nora.say((await d.nora.open(d.channelId)).id);
    const report = () =>
      d.karim.visitor.put(`/api/messages/${message.id}/report`, { reason: 'other', note: 'Voyez' });
    const talk = () => d.karim.visitor.post('/api/direct', { clientId: message.id, personIds: [d.nora.id] });
    const all = async () =>
      (await Promise.all([acknowledge(), report(), talk()])).map(({ status, body }) => ({ status, body }));
    // Where one stands in a conversation follows from its first words, a moment later.
    await all();
    await consequences();
    const first = await all();
    const [, reported, direct] = first.map(({ body }) => body);
    await renameReceipt('acknowledgement', d.karim.id, acknowledgementId(d.karim.id, id));
    await renameReceipt('report', d.karim.id, reported.id);
    await renameReceipt('direct-thread', direct.channelId, direct.id);
    expect(await all()).toEqual(first);
  });
});
