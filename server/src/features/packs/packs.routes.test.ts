import type { Pack } from '@sentiers/shared/packs/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { config } from '../../config.ts';
import { useTestApp } from '../../test/app.ts';
import {
  buildDiscussion,
  consequences,
  type Discussion,
  expectNotFound,
  type Speaker,
} from '../../test/discussion.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';
import { buildSeminar, daysAhead, seminarInput } from '../../test/factories/build-seminar.ts';
import { giveFile } from '../../test/send-file.ts';

const app = useTestApp();
const content = Buffer.from('Quelques mots, puis d’autres');
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
});

async function packOf(who: Speaker, seminarId: string): Promise<Pack> {
  return (await who.visitor.get(`/api/seminars/${seminarId}/pack`).expect(200)).body;
}

/** A seminar with a document, a room and words that name a thread and one that only Élise reads. */
async function aSeminar() {
  const restricted = await buildChannel({ cohortId: d.cohortId, membership: 'restricted' });
  const open = await d.nora.open(d.channelId, { title: 'La navette' });
  const hidden = await d.elise.open(restricted._id, { title: 'Entre nous' });
  const message = await d.karim.say((await d.karim.open(d.channelId, { title: 'Le foncier' })).id);
  const file = await giveFile(d.elise.visitor, { name: 'plan.txt', content });
  const address = (path: string) => `${config().publicUrl}${path}`;
  const dates = { startsAt: daysAhead(3), endsAt: daysAhead(4) };
  const item = {
    ...{ id: newId(), kind: 'workshop' as const, title: 'Nos partenaires', ...dates },
    description: `Et ${address(`/message/${message.id}`)}`,
    documentIds: [file.id],
  };
  const seminar = await buildSeminar(d.elise.actor, {
    ...{ cohortId: d.cohortId, ...dates },
    description: `Relire ${address(`/fils/${open.id}`)} et [celui-ci](/fils/${hidden.id})`,
    items: [item, { ...item, id: newId(), description: '' }],
  });
  const room = (await d.elise.visitor.put(`/api/seminars/${seminar.id}/rooms`, { itemId: null }).expect(200))
    .body;
  return { seminar, file, open, room };
}

describe('what is taken along of a seminar', () => {
  it('is its agenda, documents, roster, rooms and the threads it names, as its reader reads them', async () => {
    const { seminar, file, room } = await aSeminar();
    const pack = await packOf(d.nora, seminar.id);
    expect(pack).toMatchObject({
      ...{ seminarId: seminar.id, channelId: seminar.channelId, title: seminar.title },
      agenda: { revision: seminar.revision },
      documents: [{ id: file.id, name: 'plan.txt', bytes: content.length, threadId: null }],
    });
    const titles = (of: Pack) => of.threads.map(({ title }) => title);
    expect(titles(pack)).toEqual([room.title, 'La navette', 'Le foncier']);
    expect(titles(await packOf(d.elise, seminar.id))).toContain('Entre nous');
  });

  it('tells the exact size of what is then read, and the sum', async () => {
    const { seminar, open } = await aSeminar();
    await consequences();
    const pack = await packOf(d.nora, seminar.id);
    const read = async (path: string) => (await d.nora.visitor.get(`/api${path}`).expect(200)).body;
    const size = (value: unknown) => Buffer.byteLength(JSON.stringify(value));
    expect(pack.agenda.bytes).toBe(size(await read(`/seminars/${seminar.id}`)));
    expect(pack.roster.bytes).toBe(size(await read(`/seminars/${seminar.id}/roster`)));
    const page = await read(`/threads/${open.id}`);
    const { items } = await d.nora.page(open.id);
    const { entities } = await read(`/conversations/${open.id}/live`);
    const thread = pack.threads.find(({ threadId }) => threadId === open.id);
    expect(thread?.bytes).toBe(size(page) + size(items) + size(entities));
    const parts = [pack.agenda, pack.roster, ...pack.documents, ...pack.threads];
    expect(pack.bytes).toBe(parts.reduce((sum, { bytes }) => sum + bytes, 0));
  });

  it('has the documents that messages show too, each once, and reads them where their readers do', async () => {
    const { seminar, file, open } = await aSeminar();
    const budget = await giveFile(d.karim.visitor, { name: 'budget.txt', content: Buffer.from(newId()) });
    await d.karim.say(open.id, `Le voici : [budget](file:${budget.id})`);
    await d.karim.say(open.id, `Encore : [budget](file:${budget.id})`);
    const { documents, bytes } = await packOf(d.nora, seminar.id);
    expect(documents).toEqual([
      { id: file.id, name: 'plan.txt', bytes: content.length, threadId: null },
      { id: budget.id, name: 'budget.txt', bytes: 36, threadId: expect.any(String) },
    ]);
    expect(bytes).toBeGreaterThan(content.length + 36);
    const part = await d.nora.visitor.get(`/api/files/${budget.id}`).set('Range', 'bytes=0-9');
    expect(part.status).toBe(206);
  });

  it('tells by itself what changed since', async () => {
    const { seminar, open } = await aSeminar();
    const before = await packOf(d.nora, seminar.id);
    const versions = ({ agenda, roster, threads }: Pack) => [
      ...[agenda.revision, roster.mark],
      ...threads.map(({ version }) => version),
    ];
    expect(versions(await packOf(d.nora, seminar.id))).toEqual(versions(before));
    await d.karim.visitor.put(`/api/seminars/${seminar.id}/registration`).expect(200);
    await d.karim.say(open.id, 'Un mot de plus');
    const { revision } = seminar;
    const corrected = { revision, seminar: seminarInput({ title: 'Autrement', description: 'Rien' }) };
    const after = await packOf(d.nora, seminar.id);
    expect(after.agenda.revision).toBe(before.agenda.revision);
    expect(after.roster.mark).not.toBe(before.roster.mark);
    const seqOf = (pack: Pack) => pack.threads.find(({ threadId }) => threadId === open.id)?.lastSeq;
    expect(seqOf(after)).toBe((seqOf(before) ?? 0) + 1);
    await d.elise.visitor.put(`/api/seminars/${seminar.id}`, corrected).expect(200);
    const last = await packOf(d.nora, seminar.id);
    expect(last).toMatchObject({ agenda: { revision: revision + 1 }, documents: [], title: 'Autrement' });
    expect(last.threads).toHaveLength(1);
  });

  it('is for who reads the seminar', async () => {
    const { seminar } = await aSeminar();
    for (const other of [d.stranger, d.expert]) {
      expectNotFound(await other.visitor.get(`/api/seminars/${seminar.id}/pack`));
    }
  });
});
