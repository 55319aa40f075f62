import type { FileSummary, ShownFile } from '@sentiers/shared/files/schema.ts';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, expectNotFound, type Speaker } from '../../test/discussion.ts';
import { giveFile } from '../../test/send-file.ts';

const app = useTestApp();

async function list({ visitor }: Speaker, channelId: string, query = '') {
  const { body } = await visitor.get(`/api/channels/${channelId}/files${query}`).expect(200);
  return body as { items: ShownFile[]; next: string | null };
}

const names = (items: readonly ShownFile[]) => items.map(({ file }) => file.name);

it('lists what a channel’s messages show, the latest first, page by page, for its readers alone', async () => {
  const talk = await buildDiscussion(app);
  const thread = await talk.nora.open(talk.channelId, { title: 'Le budget' });
  const show = async (speaker: Speaker, file: FileSummary) =>
    speaker.say(thread.id, `[${file.name}](file:${file.id})`);
  const picture = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  for (const name of ['un.txt', 'deux.txt']) {
    await show(talk.nora, await giveFile(talk.nora.visitor, { name, content: Buffer.from(name) }));
  }
  const image = await giveFile(talk.karim.visitor, { name: 'trois.png', content: picture });
  const shown = await show(talk.karim, image);
  await giveFile(talk.nora.visitor, { name: 'pas montré.txt', content: Buffer.from('x') });

  const all = await list(talk.karim, talk.channelId);
  expect(names(all.items)).toEqual(['trois.webp', 'deux.txt', 'un.txt']);
  expect(all.next).toBeNull();
  expect(all.items[0]).toMatchObject({
    file: image,
    threadId: thread.id,
    threadTitle: 'Le budget',
    messageId: shown.id,
    seq: shown.seq,
    author: { name: 'Karim Haddad' },
    at: shown.createdAt,
  });
  const first = await list(talk.karim, talk.channelId, '?limit=2');
  expect(names(first.items)).toEqual(['trois.webp', 'deux.txt']);
  const second = await list(talk.karim, talk.channelId, `?limit=2&before=${first.next}`);
  expect(names(second.items)).toEqual(['un.txt']);
  expect(names((await list(talk.karim, talk.channelId, '?kind=image')).items)).toEqual(['trois.webp']);
  await talk.karim.visitor.get(`/api/channels/${talk.channelId}/files?before=abc`).expect(400);
  expectNotFound(await talk.stranger.visitor.get(`/api/channels/${talk.channelId}/files`));

  await talk.elise.visitor.put(`/api/messages/${shown.id}/hidden`, { reason: 'À relire' }).expect(200);
  expect(names((await list(talk.nora, talk.channelId)).items)).toEqual(['deux.txt', 'un.txt']);
});
