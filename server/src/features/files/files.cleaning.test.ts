import { v7 as newId } from 'uuid';
import { beforeAll, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion } from '../../test/discussion.ts';
import { beginFile, giveFile } from '../../test/send-file.ts';
import { cleanFiles } from './files.cleaning.ts';
import { FileModel } from './files.model.ts';

const app = useTestApp();
const DAY_MS = 24 * 3_600_000;
const content = Buffer.from('Quelques mots');
let talk: Discussion;

beforeAll(async () => {
  talk = await buildDiscussion(app);
});

/** Whether a file is still there some days later. */
async function isKept(id: string, days: number): Promise<boolean> {
  await cleanFiles(Date.now() + days * DAY_MS);
  return (await FileModel.countDocuments({ _id: id })) === 1;
}

it('removes what was begun and never finished', async () => {
  const { body } = await beginFile(talk.nora.visitor, { content }).expect(200);
  expect(await isKept(body.id, 6)).toBe(true);
  expect(await isKept(body.id, 8)).toBe(false);
});

it('keeps what is not shown yet for a month, for drafts and for what waits on a device', async () => {
  const { id } = await giveFile(talk.nora.visitor, { content });
  expect(await isKept(id, 29)).toBe(true);
  expect(await isKept(id, 31)).toBe(false);
});

it('keeps what a message shows for ever, and not for long once none does', async () => {
  const { id } = await giveFile(talk.nora.visitor, { content });
  const thread = await talk.nora.open(talk.channelId);
  const message = await talk.nora.say(thread.id, `[note](file:${id})`);
  expect(await isKept(id, 400)).toBe(true);
  await talk.nora.visitor.get(`/api/files/${id}`).expect(200);
  await talk.nora.visitor.delete(`/api/messages/${message.id}`).expect(200);
  expect(await isKept(id, 0)).toBe(true);
  expect(await isKept(id, 2)).toBe(false);
  await talk.nora.visitor.get(`/api/files/${id}`).expect(404);
});

it('keeps what a scheduled message will show, however late it leaves', async () => {
  const { id } = await giveFile(talk.nora.visitor, { content });
  const thread = await talk.nora.open(talk.channelId);
  await talk.nora.visitor
    .post(`/api/conversations/${thread.id}/scheduled`, {
      clientId: newId(),
      body: `[note](file:${id})`,
      at: new Date(Date.now() + 100 * DAY_MS).toISOString(),
    })
    .expect(201);
  expect(await isKept(id, 90)).toBe(true);
});
