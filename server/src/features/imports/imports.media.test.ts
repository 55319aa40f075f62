import type { Consent, Import } from '@sentiers/shared/imports/schema.ts';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import sharp from 'sharp';
import { v7 as newId } from 'uuid';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import {
  buildDiscussion,
  consequences,
  type Discussion,
  expectNotFound,
  type Speaker,
} from '../../test/discussion.ts';
import { sendWhole } from '../../test/send-file.ts';
import { archiveOf, photoTaken, voiceRecorded } from '../../test/whatsapp-archive.ts';
import { cleanFiles } from '../files/files.cleaning.ts';
import { FileModel, FilePartModel } from '../files/files.model.ts';
import { ImportModel } from './imports.model.ts';

const KILO = 1024;
const DAY_MS = 24 * 3_600_000;
const app = useTestApp({
  files: {
    member: { file: 100 * KILO, day: 10_000 * KILO },
    team: { file: 1_500 * KILO, day: 100_000 * KILO },
    video: { file: 1_500 * KILO, day: 100_000 * KILO },
  },
});
let d: Discussion;

beforeEach(async () => {
  d = await buildDiscussion(app);
});

const photo = await photoTaken();
const voice = voiceRecorded(4.2);
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

const line = (at: string, author: string, said: string) => `12/03/2025 à ${at} - ${author}: ${said}`;
const shows = (name: string) => `\u200e${name} (fichier joint)`;

/** What Nora says and shows, then Paul. */
const chat = [
  line('10:32', 'Nora B', `${shows('IMG-20250312-WA0001.jpg')}\nLa mairie`),
  line('10:33', 'Nora B', shows('PTT-20250312-WA0002.opus')),
  line('10:34', 'Nora B', shows('Budget.pdf')),
  line('10:35', 'Paul D', shows('IMG-20250312-WA0003.jpg')),
].join('\n');
const files = {
  'IMG-20250312-WA0001.jpg': photo,
  'PTT-20250312-WA0002.opus': voice,
  'Budget.pdf': pdf,
  'IMG-20250312-WA0003.jpg': await photoTaken('#2e5b4b'),
};

/** Brings an archive, and waits until what it shows was read. */
async function begin(text = chat, shown: Record<string, Uint8Array | string> = files): Promise<Import> {
  const content = archiveOf({ ...shown, 'Discussion WhatsApp.txt': text });
  const fileId = await sendWhole(d.elise.visitor, { name: 'groupe.zip', content });
  const { body } = await d.elise.visitor
    .put(`/api/channels/${d.channelId}/imports/${newId()}`, { fileId })
    .expect(200);
  await consequences();
  return vi.waitFor(
    async () => {
      const now = await current(body.id);
      expect(now?.reading).toBeNull();
      return now as Import;
    },
    { timeout: 25_000, interval: 50 },
  );
}

async function current(id: string): Promise<Import | undefined> {
  const { body } = await d.elise.visitor.get(`/api/channels/${d.channelId}/imports`).expect(200);
  return (body.items as Import[]).find((each) => each.id === id);
}

async function ask(draft: Import, author: number, who: Speaker, answer?: string): Promise<void> {
  await d.elise.visitor
    .put(`/api/imports/${draft.id}/authors/${author}`, { choice: 'person', personId: who.id })
    .expect(200);
  if (answer) await who.visitor.put(`/api/imports/${draft.id}/consent`, { answer }).expect(200);
}

async function publish({ id }: Import): Promise<Message[]> {
  const revision = (await current(id))?.revision;
  const { body } = await d.elise.visitor
    .post(`/api/imports/${id}/published`, { title: 'Notre groupe', revision })
    .expect(200);
  return (await d.karim.page(body.threadId)).items.slice(1);
}

/** How many files are kept for an import, and the pieces of all files. */
async function left({ id }: Import): Promise<[number, number]> {
  return [await FileModel.countDocuments({ ownerId: `import:${id}` }), await FilePartModel.countDocuments()];
}

const given = () => FileModel.countDocuments({ ownerId: { $in: [d.nora.id, d.karim.id, d.elise.id] } });

describe('what an export’s messages showed', () => {
  it('is told before anything is made, and its archive is gone by then', async () => {
    const draft = await begin();
    expect(draft.authors).toMatchObject([
      { messages: 3, media: { photos: 1, voices: 1, documents: 1, refused: {} } },
      { messages: 1, media: { photos: 1, voices: 0, documents: 0, refused: {} } },
    ]);
    expect(await left(draft)).toEqual([4, 0]);
  });

  it('stands in its place where its sender said yes under their name; of the others, words that say so', async () => {
    const draft = await begin();
    await ask(draft, 0, d.nora, 'named');
    const messages = await publish(draft);
    const [first, second, third, fourth] = messages;
    const [shown, spoken, written] = messages.map(({ files: [file] }) => file);
    expect(first?.body).toBe(`![Photo du 12 mars 2025](file:${shown?.id})\n\nLa mairie`);
    expect(second?.body).toBe(`[Message vocal](voice:${spoken?.id})`);
    expect(spoken).toMatchObject({ kind: 'audio', voice: { duration: 4_200 } });
    expect(third?.body).toBe(`[Budget.pdf](file:${written?.id})`);
    expect(messages.map(({ author }) => author.id)).toEqual([d.nora.id, d.nora.id, d.nora.id, d.elise.id]);
    expect(fourth).toMatchObject({ files: [] });
    expect(fourth?.body).toContain('*(Photo non reprise : la personne est sous ses initiales.)*');
    expect(await left(draft)).toEqual([0, 0]);
    expect(await given()).toBe(3);
  });

  it('is read by whoever reads the thread and by nobody else, without what a photo says of its place', async () => {
    const draft = await begin();
    await ask(draft, 0, d.nora, 'named');
    const [first] = await publish(draft);
    const address = `/api/files/${first?.files[0]?.id}`;
    const { body } = await d.karim.visitor.get(address).buffer(true).expect(200);
    expect((await sharp(body as Buffer).metadata()).exif).toBeUndefined();
    expect((body as Buffer).includes('secret')).toBe(false);
    expectNotFound(await d.stranger.visitor.get(address));
  });

  it.each([
    ['initials', 'la personne est sous ses initiales', 3],
    ['refused', 'la personne est sous ses initiales', 0],
  ])('stays out where its sender answers: %s', async (answer, why, count) => {
    const draft = await begin();
    await ask(draft, 0, d.nora, answer);
    const messages = await publish(draft);
    expect(messages.flatMap(({ files: shown }) => shown)).toEqual([]);
    expect(messages.filter(({ body }) => body.includes(why))).toHaveLength(count + 1);
    expect([await given(), await left(draft)]).toEqual([0, [0, 0]]);
  });

  it('goes with an import that is given up', async () => {
    const draft = await begin();
    await d.elise.visitor.delete(`/api/imports/${draft.id}`).expect(200);
    await consequences();
    expect(await left(draft)).toEqual([0, 0]);
  });

  it('is not kept longer than its words, whatever is forgotten', async () => {
    const draft = await begin();
    await cleanFiles(Date.now() + 29 * DAY_MS);
    expect(await left(draft)).toEqual([4, 0]);
    await cleanFiles(Date.now() + 31 * DAY_MS);
    expect(await left(draft)).toEqual([0, 0]);
  });

  it('stays as it is where its thread could not be made', async () => {
    const draft = await begin();
    await ask(draft, 0, d.nora, 'named');
    await d.elise.visitor
      .post(`/api/imports/${draft.id}/published`, { title: 'Non', revision: draft.revision })
      .expect(409);
    expect(await left(draft)).toEqual([4, 0]);
    expect((await publish(draft)).flatMap(({ files: shown }) => shown)).toHaveLength(3);
  });
});

describe('whoever is asked', () => {
  it('sees what they sent themselves, and nobody else does', async () => {
    const draft = await begin();
    await ask(draft, 0, d.nora);
    await ask(draft, 1, d.karim);
    const { body } = await d.nora.visitor.get(`/api/imports/${draft.id}/consent`).expect(200);
    const media = (body as Consent).messages.flatMap((message) => message.media);
    expect(media).toMatchObject([
      { kind: 'photo', refused: null, file: { kind: 'image' } },
      { kind: 'voice', refused: null, file: { kind: 'audio' } },
      { kind: 'document', refused: null, file: { kind: 'document', name: 'Budget.pdf' } },
    ]);
    const [picture, , document] = media.map(({ file }) => `/api/imports/${draft.id}/files/${file?.id}`);
    const shown = await d.nora.visitor.get(`${picture}/thumbnail`).expect(200);
    expect(shown.headers['content-type']).toBe('image/webp');
    const downloaded = await d.nora.visitor.get(`${document}`).expect(200);
    expect(downloaded.headers['content-disposition']).toContain('attachment');
    expectNotFound(await d.nora.visitor.get(`${document}/thumbnail`));
    for (const other of [d.karim, d.stranger]) expectNotFound(await other.visitor.get(`${picture}`));
    await d.elise.visitor.get(`${picture}`).expect(403);
    for (const other of [d.nora, d.elise, d.karim]) {
      expectNotFound(await other.visitor.get(`/api/files/${media[0]?.file?.id}`));
    }
    await d.nora.visitor.put(`/api/imports/${draft.id}/consent`, { answer: 'named' }).expect(200);
    await publish(draft);
    expectNotFound(await d.nora.visitor.get(`${picture}`));
  });
});

describe('what cannot be taken', () => {
  const named = (name: string, content: Uint8Array | string | null) =>
    begin(line('10:32', 'Nora B', shows(name)), content === null ? {} : { [name]: content });
  const bomb = { width: 9_000, height: 9_000, channels: 3, background: '#fff' } as const;

  it.each([
    ['absente de l’export', 'missing', 'IMG-1.jpg', null],
    ['le fichier est abîmé', 'broken', 'IMG-1.jpg', photo.subarray(0, 200)],
    ['le fichier est abîmé', 'broken', 'IMG-1.jpg', Buffer.alloc(0)],
    ['trop lourde', 'too_large', 'IMG-1.jpg', 'A'.repeat(1_600 * KILO)],
    ['trop lourde', 'too_large', 'IMG-1.jpg', () => sharp({ create: bomb }).png().toBuffer()],
    [
      'ce type de fichier n’est pas accepté',
      'type',
      'IMG-1.jpg',
      Buffer.from('MZ\u0090\u0000\u0003\u0000\u0000'),
    ],
    [
      'ce type de fichier n’est pas accepté',
      'type',
      'DOC-1.pdf',
      Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]),
    ],
    ['elle donne les coordonnées de quelqu’un', 'contact', 'Paul.vcf', 'BEGIN:VCARD\nEND:VCARD'],
  ])('is said in words at its place, and counted: %s (%s, %s)', async (why, reason, name, content) => {
    const draft = await named(name, typeof content === 'function' ? await content() : content);
    expect(draft.authors[0]?.media).toEqual({
      ...{ photos: 0, voices: 0, documents: 0, bytes: 0 },
      refused: { [reason]: 1 },
    });
    await ask(draft, 0, d.nora, 'named');
    const [message] = await publish(draft);
    expect(message).toMatchObject({ author: { id: d.nora.id }, files: [] });
    expect(message?.body).toMatch(new RegExp(`^\\*\\(.* non reprise? : ${why}\\.\\)\\*$`));
    expect([await given(), await left(draft)]).toEqual([0, [0, 0]]);
  });

  it('is what the export was made without', async () => {
    const draft = await begin(line('10:32', 'Nora B', '<Médias omis>'));
    expect(draft.authors[0]?.media.refused).toEqual({ omitted: 1 });
    expect((await publish(draft))[0]?.body).toContain('*(Média non repris : resté dans WhatsApp.)*');
  });

  it('is what someone else says they sent: to name it takes nothing', async () => {
    const said = line('10:31', 'Paul D', shows('IMG-20250312-WA0001.jpg'));
    const draft = await begin(`${said}\n${chat}`);
    await ask(draft, 0, d.karim, 'named');
    const [first] = await publish(draft);
    expect(first?.body).toBe('*(Photo non reprise : plusieurs personnes l’ont envoyée.)*');
    expect(first?.files).toEqual([]);
    expect(await given()).toBe(1);
  });

  it('is a sound that is no voice message: it is downloaded', async () => {
    const draft = await named('AUD-1.opus', voiceRecorded(400));
    await ask(draft, 0, d.nora, 'named');
    const [message] = await publish(draft);
    expect(message?.files).toMatchObject([{ kind: 'document', mediaType: 'audio/ogg' }]);
  });

  it('is what a table lies about: the rest is brought', async () => {
    const content = Buffer.from(archiveOf({ ...files, 'chat.txt': chat }));
    const table = content.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    content.writeUInt32LE(0xffffff, table + 42);
    const fileId = await sendWhole(d.elise.visitor, { content });
    const { body } = await d.elise.visitor
      .put(`/api/channels/${d.channelId}/imports/${newId()}`, { fileId })
      .expect(200);
    await consequences();
    await vi.waitFor(async () => expect((await current(body.id))?.reading).toBeNull(), { timeout: 25_000 });
    const [nora] = (await current(body.id))?.authors ?? [];
    expect(nora?.media).toMatchObject({ photos: 0, voices: 1, documents: 1, refused: { broken: 1 } });
  });
});

it('is not published while it is read', async () => {
  const { id } = await begin();
  await ImportModel.updateOne({ _id: id }, { $set: { reading: true } });
  const now = await current(id);
  expect(now?.reading).toEqual({ done: 4, total: 4 });
  const refused = await d.elise.visitor
    .post(`/api/imports/${id}/published`, { title: 'Trop tôt', revision: now?.revision })
    .expect(400);
  expect(refused.body.details.fields).toEqual([{ path: ['media'], reason: 'media_reading' }]);
});
