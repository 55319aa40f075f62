import sharp from 'sharp';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { openFile } from '../../platform/files/files.ts';
import { removeUnreferenced } from '../../platform/files/unreferenced.ts';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion, type Speaker } from '../../test/discussion.ts';
import { beginFile, giveFile, sendWhole } from '../../test/send-file.ts';
import { cleanFiles } from './files.cleaning.ts';
import { type FileDoc, FileModel, FilePartModel } from './files.model.ts';
import { claimNamedFiles } from './naming.access.ts';

const app = useTestApp();
const DAY_MS = 24 * 3_600_000;
const content = Buffer.from('Quelques mots');
let talk: Discussion;

beforeAll(async () => {
  talk = await buildDiscussion(app);
});

function post({ visitor }: Speaker, threadId: string, body: string, clientId = newId()) {
  return visitor.post(`/api/conversations/${threadId}/messages`, { clientId, body });
}

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
  await consequences();
  expect(await isKept(id, 0)).toBe(true);
  expect(await isKept(id, 2)).toBe(false);
  await talk.nora.visitor.get(`/api/files/${id}`).expect(404);
});

it('keeps what a correction leaves out a day more, counted from the correction', async () => {
  const { id } = await giveFile(talk.nora.visitor, { content });
  const thread = await talk.nora.open(talk.channelId);
  const message = await talk.nora.say(thread.id, `[note](file:${id})`);
  await FileModel.updateOne({ _id: id }, { $set: { namedAt: new Date(Date.now() - 20 * DAY_MS) } });
  const edit = { operationId: newId(), revision: 1, body: 'Rien' };
  await talk.nora.visitor.patch(`/api/messages/${message.id}`, edit).expect(200);
  await consequences();
  expect(await isKept(id, 0.9)).toBe(true);
  expect(await isKept(id, 1.1)).toBe(false);
});

it('keeps for a month what a message named that was never published', async () => {
  const { id } = await giveFile(talk.nora.visitor, { content });
  // Its answer was lost, and so was what it answered for.
  expect(await claimNamedFiles(talk.nora.id, `[note](file:${id})`)).toEqual([id]);
  expect(await isKept(id, 29)).toBe(true);
  expect(await isKept(id, 31)).toBe(false);
});

it('takes no file for a message that is refused', async () => {
  const { id } = await giveFile(talk.nora.visitor, { content });
  const thread = await talk.nora.open(talk.channelId);
  await talk.elise.visitor
    .put(`/api/threads/${thread.id}/closed`, { closed: true, reason: 'Fini' })
    .expect(200);
  await post(talk.nora, thread.id, `[note](file:${id})`).expect(409);
  expect(await FileModel.findById(id).lean()).toMatchObject({ namedAt: null });
});

describe('a message whose file is gone', () => {
  it('is not published without it, unless it only quotes it or stood so before', async () => {
    const { id } = await giveFile(talk.nora.visitor, { content });
    const thread = await talk.nora.open(talk.channelId);
    const unread = await post(talk.nora, thread.id, `[note](file:${newId()})`).expect(201);
    expect(await isKept(id, 31)).toBe(false);
    const refused = await post(talk.nora, thread.id, `[note](file:${id})`).expect(400);
    expect(refused.body.details.fields).toEqual([{ path: ['body'], reason: 'file_gone' }]);
    const opening = { clientId: newId(), title: 'Un fil', kind: 'discussion', body: `[note](file:${id})` };
    await talk.nora.visitor.post(`/api/channels/${talk.channelId}/threads`, opening).expect(400);
    const edit = { operationId: newId(), revision: 1, body: `[note](file:${id})` };
    await talk.nora.visitor.patch(`/api/messages/${unread.body.id}`, edit).expect(400);
    await post(talk.nora, thread.id, `> [note](file:${id})\n\nOui`).expect(201);
    await post(talk.karim, thread.id, `[note](file:${id})`).expect(201);
  });

  it('is answered again where it was published: its words were deleted since', async () => {
    const { id } = await giveFile(talk.nora.visitor, { content });
    const thread = await talk.nora.open(talk.channelId);
    const clientId = newId();
    const said = await post(talk.nora, thread.id, `[note](file:${id})`, clientId).expect(201);
    await talk.nora.visitor.delete(`/api/messages/${said.body.id}`).expect(200);
    await consequences();
    expect(await isKept(id, 2)).toBe(false);
    const again = await post(talk.nora, thread.id, `[note](file:${id})`, clientId).expect(200);
    expect(again.body).toMatchObject({ id: said.body.id, state: 'deleted' });
  });

  it('may show it once it is sent anew, under the same id', async () => {
    const { body } = await beginFile(talk.nora.visitor, { content }).expect(200);
    expect(await isKept(body.id, 8)).toBe(false);
    await giveFile(talk.nora.visitor, { fileId: body.id, content });
    const thread = await talk.nora.open(talk.channelId);
    expect((await talk.nora.say(thread.id, `[note](file:${body.id})`)).files).toHaveLength(1);
  });
});

it('removes the pieces of what is gone, and no others', async () => {
  const fileId = await sendWhole(talk.nora.visitor, { content });
  await FilePartModel.create({ _id: newId(), fileId: newId(), content });
  const pieces = () => FilePartModel.countDocuments();
  const before = await pieces();
  await cleanFiles(Date.now() + 0.5 * DAY_MS);
  expect(await pieces()).toBe(before);
  await cleanFiles(Date.now() + 2 * DAY_MS);
  expect(await pieces()).toBe(before - 1);
  expect(await FilePartModel.countDocuments({ fileId })).toBe(1);
});

it('keeps the stored contents of what was sent, and of photos, and no others', async () => {
  const image = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#2e5b4b' } })
    .png()
    .toBuffer();
  const { id } = await giveFile(talk.nora.visitor, { name: 'Vallée.png', content: image });
  const form = new FormData();
  form.set('photo', new Blob([new Uint8Array(image)], { type: 'image/png' }), 'moi.png');
  const headers = { cookie: talk.nora.visitor.cookie, origin: app.url };
  const sent = await fetch(`${app.url}/api/me/photo`, { method: 'PUT', headers, body: form });
  expect(sent.status).toBe(200);
  const cut = await giveFile(talk.nora.visitor, { content });
  const lost = await FileModel.findByIdAndDelete(cut.id).lean<FileDoc>();
  await removeUnreferenced(Date.now() + 2 * DAY_MS);
  expect(await openFile(lost?.stored?.content ?? '')).toBeNull();
  await talk.nora.visitor.get(`/api/files/${id}`).expect(200);
  await talk.nora.visitor.get(`/api/files/${id}/thumbnail`).expect(200);
  await talk.nora.visitor.get(`/api/people/${talk.nora.id}/photo`).expect(200);
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
