import type { Level } from '@sentiers/shared/experiences/levels.ts';
import type { FileSummary } from '@sentiers/shared/files/schema.ts';
import sharp from 'sharp';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion, expectNotFound, Speaker } from '../../test/discussion.ts';
import { publishAs } from '../../test/experiences.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { beginFile, giveFile, sendPart } from '../../test/send-file.ts';
import type { Visitor } from '../../test/visitor.ts';
import { buildKind, part, text, writing } from '../../test/writing.ts';

const app = useTestApp();
let d: Discussion;
let readers: Record<string, Visitor>;
let picture: Buffer;

beforeAll(async () => {
  d = await buildDiscussion(app);
  const actor = await buildActorOfCohort((await buildCohort({ ended: true }))._id, 'alumni');
  const alumni = new Speaker(actor, await app.signIn(actor));
  readers = {
    ...{ author: d.nora.visitor, cohort: d.karim.visitor, alumni: alumni.visitor },
    ...{ network: d.stranger.visitor, public: app.visitor() },
  };
  picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#c33' } })
    .jpeg()
    .withExif({ IFD0: { Copyright: 'Nora Belkacem, 12 rue des Lilas' } })
    .toBuffer();
});

const addressOf = (id: string, file: { id: string }) => `/api/experiences/${id}/files/${file.id}`;
const shows = (file: FileSummary) => ({
  type: 'documents' as const,
  documents: [{ fileId: file.id, caption: 'Le budget' }],
});
/** From the narrowest to the widest: who reads each. */
const reads: [Level, string[]][] = [
  ['cohort', ['author', 'cohort']],
  ['alumni', ['author', 'cohort', 'alumni']],
  ['network', ['author', 'cohort', 'alumni', 'network']],
  ['public', ['author', 'cohort', 'alumni', 'network', 'public']],
];

/** Who of all these gets it, whole and, of a picture, small. */
async function readersOf(id: string, file: FileSummary): Promise<string[]> {
  const read: string[] = [];
  for (const [name, visitor] of Object.entries(readers)) {
    const whole = await visitor.get(addressOf(id, file));
    const small = await visitor.get(`${addressOf(id, file)}/thumbnail`);
    if (whole.status === 200) read.push(name);
    else expectNotFound(whole);
    if (whole.status === 200 && file.kind === 'image') expect(small.status).toBe(200);
    else expectNotFound(small);
  }
  return read;
}

/** A draft of Nora's with a picture among the words of a section and a document in another, both sent by HTTP. */
async function written(level: Level) {
  const draft = await writing.begin(d.nora, (await buildKind()).id, { cohortId: d.cohortId });
  const image = await giveFile(d.nora.visitor, { name: 'gare.jpg', content: picture });
  const content = Buffer.from(`poste;montant\n${newId()};1200\n`);
  const budget = await giveFile(d.nora.visitor, { name: 'budget.csv', content });
  const head = { title: 'Une gare', summary: 'En bref.', outcome: 'worked', coverId: null };
  const headed = { revision: draft.head.revision, head };
  await d.nora.visitor.put(`/api/experiences/${draft.id}/draft/head`, headed).expect(200);
  const body = `La gare.\n\n![la gare](file:${image.id})`;
  await writing.save(d.nora, draft.id, part(draft, 'contexte'), { value: text(body), level });
  await writing.save(d.nora, draft.id, part(draft, 'documents'), { value: shows(budget), level });
  return { id: draft.id, image, budget, content };
}

describe('a picture and a document of a section', () => {
  it.each(reads)('read by %s are sent, shown, and given to those alone', async (level, whoReads) => {
    const { id, image, budget, content } = await written(level);
    for (const file of [image, budget]) expect(await readersOf(id, file)).toEqual(['author']);
    // Names are told up to the network: beyond, the version without them was approved.
    const identity = { level: 'public', pseudonym: '', replacements: [] };
    const { identity: named } = await writing.draft(d.nora, id);
    const asked = { revision: named.revision, identity };
    await d.nora.visitor.put(`/api/experiences/${id}/draft/identity`, asked).expect(200);
    await publishAs(d.nora, id);
    for (const file of [image, budget]) expect(await readersOf(id, file)).toEqual(whoReads);
    const given = await d.karim.visitor
      .get(addressOf(id, budget))
      .buffer(true)
      .parse((response, done) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () => done(null, Buffer.concat(pieces)));
      });
    expect(given.body).toEqual(content);
    const { body: article } = await d.karim.visitor.get(`/api/experiences/${id}`).expect(200);
    expect(JSON.stringify(article)).toContain(image.id);
    await d.nora.visitor.post(`/api/experiences/${id}/withdraw`, {}).expect(200);
    for (const file of [image, budget]) expect(await readersOf(id, file)).toEqual(['author']);
  });

  it('lose what a device hides in a picture', async () => {
    const { id, image } = await written('cohort');
    const { body } = await d.nora.visitor.get(addressOf(id, image)).buffer(true).expect(200);
    expect(picture.toString('latin1')).toContain('rue des Lilas');
    expect((body as Buffer).toString('latin1')).not.toContain('rue des Lilas');
    expect((await sharp(body).metadata()).exif).toBeUndefined();
  });

  it('wait until they are whole, and are what they say: a section that names another is refused', async () => {
    const draft = await writing.begin(d.nora, (await buildKind()).id);
    const documents = part(draft, 'documents');
    const [fileId, half] = [newId(), 100 * 1024];
    const content = Buffer.from('un budget en deux morceaux\n'.repeat(8 * 1024));
    await beginFile(d.nora.visitor, { fileId, name: 'budget.txt', content }).expect(200);
    await sendPart(d.nora.visitor, fileId, 0, content.subarray(0, half)).expect(200);
    const budget = { id: fileId, kind: 'document' } as FileSummary;
    const early = await writing.saving(d.nora, draft.id, documents, { value: shows(budget) });
    expect(early.status).toBeGreaterThanOrEqual(400);
    expect(part(await writing.draft(d.nora, draft.id), 'documents').value).toEqual(documents.value);
    await sendPart(d.nora.visitor, fileId, half, content.subarray(half)).expect(200);
    await d.nora.visitor.post(`/api/files/${fileId}/finished`).expect(200);
    await writing.save(d.nora, draft.id, documents, { value: shows(budget) });
    expect(await readersOf(draft.id, budget)).toEqual(['author']);
  });
});
