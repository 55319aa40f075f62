import type { Import } from '@sentiers/shared/imports/schema.ts';
import { strToU8, zipSync } from 'fflate';
import { v7 as newId } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import {
  buildDiscussion,
  consequences,
  type Discussion,
  expectNotFound,
  type Speaker,
} from '../../test/discussion.ts';
import { beginFile, giveFile, sendWhole } from '../../test/send-file.ts';
import { AuditModel } from '../audit/audit.model.ts';
import { FileModel } from '../files/files.model.ts';
import { ImportModel, ImportTextModel } from './imports.model.ts';

const app = useTestApp();
const exported = [
  '12/03/2025 à 10:30 - Les messages et les appels sont chiffrés de bout en bout.',
  '12/03/2025 à 10:32 - Nora B: Qui a visité *la mairie* ?',
  '12/03/2025 à 10:40 - Paul Dupont: Moi, @Nora B',
  '13/03/2025 à 09:00 - +33 6 12 34 56 78: Appelez le 06 12 34 56 78',
  '14/03/2025 à 09:00 - Nora B: Merci',
].join('\n');
let d: Discussion;

beforeEach(async () => {
  d = await buildDiscussion(app);
});

async function send(who: Speaker, content: string | Uint8Array = exported, importId = newId()) {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  const fileId = await sendWhole(who.visitor, { name: '_chat.txt', content: bytes });
  return bring(who, fileId, importId);
}

function bring(who: Speaker, fileId: string, importId = newId()) {
  return who.visitor.put(`/api/channels/${d.channelId}/imports/${importId}`, { fileId });
}

async function begin(): Promise<Import> {
  const { status, body } = await send(d.elise);
  expect(status).toBe(200);
  return body as Import;
}

function choose({ id }: Import, author: number, choice: string, personId?: string) {
  return d.elise.visitor.put(`/api/imports/${id}/authors/${author}`, { choice, personId });
}

function answer(who: Speaker, { id }: Import, said: string) {
  return who.visitor.put(`/api/imports/${id}/consent`, { answer: said });
}

async function publish({ id }: Import, title = 'Notre groupe') {
  const { body } = await d.elise.visitor.get(`/api/channels/${d.channelId}/imports`).expect(200);
  const { revision } = (body.items as Import[]).find((each) => each.id === id) ?? { revision: 0 };
  return d.elise.visitor.post(`/api/imports/${id}/published`, { title, revision });
}

async function asks(who: Speaker) {
  await consequences();
  return (await who.inbox()).filter(({ reason }) => reason === 'import-consent');
}

describe('an export', () => {
  it('is taken once from whoever moderates the channel, with its authors, and no number', async () => {
    const importId = newId();
    const fileId = await sendWhole(d.elise.visitor, { content: strToU8(exported) });
    const { body } = await bring(d.elise, fileId, importId).expect(200);
    expect(body.authors).toMatchObject([
      { name: 'Nora B', initials: 'N. B.', messages: 2, choice: 'initials', answer: null },
      { name: 'Paul Dupont', initials: 'P. D.', messages: 1 },
      { name: '… 78', initials: 'X.', messages: 1 },
    ]);
    expect(body.reading).toBeNull();
    expect((await bring(d.elise, fileId, importId).expect(200)).body).toEqual(body);
    expect((await send(d.elise, exported, importId)).status).toBe(409);
    expect((await send(d.nora)).status).toBe(403);
    expectNotFound(await send(d.stranger));
    expect(await ImportModel.countDocuments({ channelId: d.channelId })).toBe(1);
    expect(await FileModel.countDocuments({ _id: fileId })).toBe(0);
  });

  it('is a file of one’s own, that has all arrived and was not finished', async () => {
    const content = strToU8(exported);
    const { body } = await beginFile(d.elise.visitor, { content }).expect(200);
    const finished = await giveFile(d.elise.visitor, { content });
    const others = await sendWhole(d.nora.visitor, { content });
    for (const fileId of [body.id, finished.id, others, newId()]) {
      const refused = await bring(d.elise, fileId).expect(400);
      expect(refused.body.details.fields).toEqual([{ path: ['fileId'], reason: 'file_unfinished' }]);
    }
    expect(await FileModel.countDocuments({ ownerId: /^import:/ })).toBe(0);
  });

  it.each([
    ['not_an_export', () => strToU8('Bonjour')],
    ['not_an_export', () => zipSync({ 'IMG-1.jpg': new Uint8Array(2_000) })],
    ['not_an_export', () => zipSync({ '_chat.txt': strToU8(exported) }).subarray(0, 120)],
    ['export_too_long', () => zipSync({ '_chat.txt': new Uint8Array(6 * 1024 * 1024) })],
    ['export_too_long', () => strToU8('12/03/2025 à 10:32 - Nora B: Oui\n'.repeat(5_001))],
    [
      'export_locked',
      () => {
        const archive = zipSync({ '_chat.txt': strToU8(exported) });
        const table = Buffer.from(archive).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
        archive[table + 8] = (archive[table + 8] ?? 0) | 1;
        return archive;
      },
    ],
  ])('is refused in words: %s', async (reason, content) => {
    const { status, body } = await send(d.elise, content());
    expect(status).toBe(400);
    expect(body.details.fields).toEqual([{ path: ['export'], reason }]);
    expect(await FileModel.countDocuments({ ownerId: { $in: [d.elise.id, /^import:/] } })).toBe(0);
    expect(await ImportModel.countDocuments({ channelId: d.channelId })).toBe(0);
  });
});

describe('a named person', () => {
  it('is asked, reads their own messages and no others, and is not asked again once they answered', async () => {
    const draft = await begin();
    await choose(draft, 0, 'person', d.nora.id).expect(200);
    expect(await asks(d.nora)).toMatchObject([{ importId: draft.id, done: false }]);
    expectNotFound(await d.karim.visitor.get(`/api/imports/${draft.id}/consent`));
    const { body } = await d.nora.visitor.get(`/api/imports/${draft.id}/consent`).expect(200);
    expect(body).toMatchObject({
      names: ['Nora B'],
      answer: null,
      messages: [{ text: 'Qui a visité *la mairie* ?' }, { text: 'Merci' }],
    });
    await answer(d.nora, draft, 'refused').expect(200);
    await choose(draft, 0, 'initials').expect(409);
    await choose(draft, 0, 'out').expect(200);
    expect((await asks(d.nora)).filter(({ done }) => !done)).toEqual([]);
  });

  it.each(['refused', 'named'])(
    'who answered (%s) and was left out stays out: nobody else is asked',
    async (said) => {
      const draft = await begin();
      await choose(draft, 0, 'person', d.nora.id).expect(200);
      await answer(d.nora, draft, said).expect(200);
      const { body } = await choose(draft, 0, 'out').expect(200);
      expect(body.authors[0]).toMatchObject({ choice: 'out', answer: said, person: { id: d.nora.id } });
      expect((await choose(draft, 0, 'out').expect(200)).body.revision).toBe(body.revision);
      await choose(draft, 0, 'initials').expect(409);
      await choose(draft, 0, 'person', d.nora.id).expect(409);
      await choose(draft, 0, 'person', d.karim.id).expect(409);
      expect(await asks(d.karim)).toEqual([]);
      const { body: published } = await publish(draft);
      const { items } = await d.elise.page(published.threadId);
      expect(JSON.stringify(items)).not.toContain('mairie');
      expect(items).toHaveLength(3);
    },
  );

  it('is someone who reads the channel', async () => {
    const draft = await begin();
    await choose(draft, 0, 'person', d.stranger.id).expect(400);
    await choose(draft, 0, 'person').expect(400);
    await choose(draft, 9, 'out').expect(409);
    await d.nora.visitor.put(`/api/imports/${draft.id}/authors/0`, { choice: 'out' }).expect(404);
  });
});

describe('a thread made of an export', () => {
  it('holds what was agreed to, with its dates and in its order, and no name or number of the others', async () => {
    const draft = await begin();
    await choose(draft, 0, 'person', d.nora.id).expect(200);
    await answer(d.nora, draft, 'named').expect(200);
    const { body } = await publish(draft);
    expect(body).toMatchObject({ state: 'published', authors: [] });
    const { items } = await d.karim.page(body.threadId);
    expect(
      items.map(({ author, body, createdAt }) => [author.id, createdAt.slice(0, 16), body]).slice(1),
    ).toEqual([
      [d.nora.id, '2025-03-12T09:32', 'Qui a visité \\*la mairie\\* ?'],
      [d.elise.id, '2025-03-12T09:40', '**P. D.**, 12 mars 2025 à 10:40\n\nMoi, @Nora B'],
      [d.elise.id, '2025-03-13T08:00', '**X.**, 13 mars 2025 à 09:00\n\nAppelez le …'],
      [d.nora.id, '2025-03-14T08:00', 'Merci'],
    ]);
    expect(items[0]?.body).toContain('4 messages, du 12 mars 2025 au 14 mars 2025');
    expect(await ImportTextModel.countDocuments({ _id: draft.id })).toBe(0);
    await consequences();
    expect(await AuditModel.findOne({ action: 'thread.imported' }).lean()).toMatchObject({
      by: d.elise.id,
      messages: 4,
    });
    const found = await d.karim.visitor.get('/api/search?q=mairie').expect(200);
    expect(JSON.stringify(found.body)).toContain(body.threadId);
  });

  it('leaves out who said nothing, who refused and who was set aside, and is refused where nothing stays', async () => {
    const draft = await begin();
    await choose(draft, 0, 'person', d.nora.id).expect(200);
    await choose(draft, 1, 'out').expect(200);
    await choose(draft, 2, 'person', d.karim.id).expect(200);
    await answer(d.karim, draft, 'refused').expect(200);
    const refused = await publish(draft);
    expect(refused.status).toBe(400);
    expect(refused.body.details.fields).toMatchObject([{ reason: 'nothing_to_import' }]);
    await answer(d.nora, draft, 'initials').expect(200);
    const { body } = await publish(draft);
    const { items } = await d.karim.page(body.threadId);
    expect(items.slice(1).map(({ author }) => author.id)).toEqual([d.elise.id, d.elise.id]);
    expect(items[1]?.body).toContain('**N. B.**');
    await answer(d.nora, draft, 'refused').expect(404);
  });

  it('is unread by its first message alone, and gives nobody a line', async () => {
    await d.karim.visitor.put(`/api/channels/${d.channelId}/level`, { level: 'all' }).expect(200);
    await consequences();
    const { body } = await publish(await begin());
    await consequences();
    const thread = (await d.karim.threads(d.channelId)).find(({ id }) => id === body.threadId);
    expect(thread?.standing.unread).toBe(1);
    expect(await d.karim.inbox()).toEqual([]);
    expect(await d.nora.inbox()).toEqual([]);
  });

  it('is not made of choices that changed since they were read; once made, or given up, nobody is asked', async () => {
    const draft = await begin();
    await choose(draft, 0, 'person', d.nora.id).expect(200);
    await d.elise.visitor
      .post(`/api/imports/${draft.id}/published`, { title: 'Non', revision: 1 })
      .expect(409);
    await d.elise.visitor.delete(`/api/imports/${draft.id}`).expect(200);
    expect((await asks(d.nora)).filter(({ done }) => !done)).toEqual([]);
    expect(await ImportTextModel.countDocuments({ _id: draft.id })).toBe(0);
    expectNotFound(await d.nora.visitor.get(`/api/imports/${draft.id}/consent`));
  });
});
