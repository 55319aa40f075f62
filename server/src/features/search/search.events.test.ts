import { randomUUID } from 'node:crypto';
import type { SearchAnswer } from '@sentiers/shared/search/schema.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { SearchEntryModel } from '../../platform/search/search-entries.model.ts';
import { catchUpIndex } from '../../platform/search/upkeep.ts';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion, type Speaker } from '../../test/discussion.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';
import { giveFile } from '../../test/send-file.ts';
import { MessageModel } from '../messages/messages.model.ts';
import { forgetThreads } from '../threads/threads.access.ts';
import { ThreadModel } from '../threads/threads.model.ts';

const app = useTestApp();
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
});

async function find(who: Speaker, q: string): Promise<SearchAnswer> {
  await consequences();
  const { body } = await who.visitor.get(`/api/search?q=${encodeURIComponent(q)}`).expect(200);
  return body;
}

const ids = async (who: Speaker, q: string) => (await find(who, q)).results.map(({ id }) => id);

/** A word that nothing else holds. */
const newWord = () => `mot${randomUUID().replace(/[^a-f]/g, '')}${randomUUID().replace(/[^a-f]/g, '')}`;

describe('the index follows', () => {
  it('what is edited: the old words find it no more, the new ones do', async () => {
    const [old, fresh] = [newWord(), newWord()];
    const thread = await d.nora.open(d.channelId);
    const message = await d.nora.say(thread.id, `Le ${old} est là`);
    expect(await ids(d.karim, old)).toEqual([message.id]);
    await d.nora.visitor
      .patch(`/api/messages/${message.id}`, {
        operationId: randomUUID(),
        revision: 1,
        body: `Le ${fresh} est là`,
      })
      .expect(200);
    expect(await ids(d.karim, old)).toEqual([]);
    expect(await ids(d.karim, fresh)).toEqual([message.id]);
  });

  it('what is hidden, for moderation too, and what is given back', async () => {
    const word = newWord();
    const thread = await d.nora.open(d.channelId);
    const message = await d.nora.say(thread.id, `Un ${word} de trop`);
    await d.elise.visitor.put(`/api/messages/${message.id}/hidden`, { reason: 'Trop vif' }).expect(200);
    expect(await ids(d.karim, word)).toEqual([]);
    expect(await ids(d.elise, word)).toEqual([]);
    await d.elise.visitor.delete(`/api/messages/${message.id}/hidden`).expect(200);
    expect(await ids(d.karim, word)).toEqual([message.id]);
  });

  it('what is deleted, a thread’s first message among them', async () => {
    const word = newWord();
    const thread = await d.nora.open(d.channelId, { title: `Titre ${word}`, body: `Corps ${word} zut` });
    expect(await ids(d.karim, `${word} zut`)).toEqual([thread.id]);
    await d.nora.visitor.delete(`/api/messages/${thread.latest?.id}`).expect(200);
    const { results } = await find(d.karim, word);
    expect(results).toMatchObject([{ type: 'thread', id: thread.id, excerpt: '' }]);
    expect(await SearchEntryModel.countDocuments({ body: { $regex: word } })).toBe(0);
  });

  it('a thread that is renamed', async () => {
    const [old, fresh] = [newWord(), newWord()];
    const thread = await d.nora.open(d.channelId, { title: `Le fil ${old}` });
    expect(await ids(d.karim, old)).toEqual([thread.id]);
    await d.nora.visitor.patch(`/api/threads/${thread.id}`, { title: `Le fil ${fresh}` }).expect(200);
    expect(await ids(d.karim, old)).toEqual([]);
    expect(await ids(d.karim, fresh)).toEqual([thread.id]);
  });

  it('a thread that is moved where not everyone reads, with its messages and its files', async () => {
    const word = newWord();
    const restricted = await buildChannel({ cohortId: d.cohortId, membership: 'restricted' });
    const thread = await d.nora.open(d.channelId, { title: `Le fil ${word}` });
    const file = await giveFile(d.nora.visitor, { name: `${word}.txt`, content: Buffer.from('x') });
    const message = await d.nora.say(thread.id, `Voici [le plan](file:${file.id}) ${word}`);
    expect((await ids(d.karim, word)).sort()).toEqual([thread.id, message.id].sort());
    await d.elise.visitor.put(`/api/threads/${thread.id}/channel`, { channelId: restricted._id }).expect(200);
    expect(await ids(d.karim, word)).toEqual([]);
    expect((await ids(d.elise, word)).sort()).toEqual([thread.id, message.id].sort());
    expect(await SearchEntryModel.countDocuments({ group: thread.id, place: { $regex: d.channelId } })).toBe(
      0,
    );
  });

  it('a page that its person writes anew', async () => {
    const word = newWord();
    await d.karim.visitor.patch('/api/me/page', { offers: `Je donne du ${word}` }).expect(200);
    await expect.poll(() => ids(d.nora, word)).toEqual([d.karim.id]);
    expect(await ids(d.stranger, word)).toEqual([]);
  });

  it('a channel that is renamed', async () => {
    const word = newWord();
    await d.elise.visitor.patch(`/api/channels/${d.channelId}`, { name: `Canal ${word}` }).expect(200);
    await expect.poll(() => ids(d.nora, word)).toEqual([d.channelId]);
    expect(await ids(d.stranger, word)).toEqual([]);
  });
});

describe('a start', () => {
  it('indexes what was imported past the events, once, and throws out what is no more', async () => {
    const word = newWord();
    const channel = await buildChannel({ cohortId: d.cohortId });
    const thread = await d.nora.open(channel._id, { title: `Importé ${word}` });
    await consequences();
    await SearchEntryModel.deleteMany({ subject: thread.id });
    expect(await ids(d.karim, word)).toEqual([]);
    await catchUpIndex(new AbortController().signal);
    expect(await ids(d.karim, word)).toEqual([thread.id]);
    await MessageModel.deleteMany({ conversationId: thread.id });
    await ThreadModel.deleteOne({ _id: thread.id });
    forgetThreads([thread.id]);
    expect(await ids(d.karim, word)).toEqual([]);
  });

  it('indexes anew what an earlier edition indexed', async () => {
    const word = newWord();
    const thread = await d.nora.open(d.channelId, { title: `Édition ${word}` });
    await consequences();
    await SearchEntryModel.updateOne(
      { subject: thread.id },
      { $set: { edition: '0.0', keys: ['#thread'], also: [] } },
    );
    expect(await ids(d.karim, word)).toEqual([]);
    await catchUpIndex(new AbortController().signal);
    expect(await ids(d.karim, word)).toEqual([thread.id]);
  });
});
