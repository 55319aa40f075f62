import type { Level } from '@sentiers/shared/experiences/levels.ts';
import type { DraftSection } from '@sentiers/shared/experiences/schema.ts';
import type { FileSummary } from '@sentiers/shared/files/schema.ts';
import sharp from 'sharp';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion, expectNotFound, Speaker } from '../../test/discussion.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { buildExperience } from '../../test/factories/build-experience.ts';
import { giveFile } from '../../test/send-file.ts';
import type { Visitor } from '../../test/visitor.ts';
import { buildKind, part, text, writing } from '../../test/writing.ts';
import { cleanFiles } from '../files/files.cleaning.ts';
import { FileModel } from '../files/files.model.ts';
import { dropRememberedRights } from '../memberships/memberships.queries.ts';
import { SuspensionModel } from '../memberships/suspensions.model.ts';
import { EditionModel } from './editions.model.ts';
import { ExperienceModel } from './experiences.model.ts';

const app = useTestApp();
const DAY_MS = 24 * 3_600_000;
let d: Discussion;
let alumni: Speaker;
let anyone: Visitor;
let picture: Buffer;

beforeAll(async () => {
  d = await buildDiscussion(app);
  const actor = await buildActorOfCohort((await buildCohort({ ended: true }))._id, 'alumni');
  alumni = new Speaker(actor, await app.signIn(actor));
  anyone = app.visitor();
  picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#c33' } })
    .jpeg()
    .toBuffer();
});

const note = (name = 'budget.txt', who = d.nora) =>
  giveFile(who.visitor, { name, content: Buffer.from(`${name} de ${who.id} ${newId()}`) });
const photo = (who = d.nora) => giveFile(who.visitor, { name: 'gare.jpg', content: picture });
const addressOf = (id: string, file: { id: string }) => `/api/experiences/${id}/files/${file.id}`;
const shows = (level: Level, ...files: FileSummary[]) => ({
  ...{ type: 'documents' as const, level },
  value: { type: 'documents' as const, documents: files.map(({ id }) => ({ fileId: id, caption: '' })) },
});
const names = (level: Level, file: FileSummary) => ({
  ...{ type: 'text' as const, level },
  value: { type: 'text' as const, body: `La gare.\n\n![gare](file:${file.id})` },
});

/** Who of all these gets a file. */
async function readersOf(id: string, file: { id: string }): Promise<string[]> {
  const people = { nora: d.nora.visitor, karim: d.karim.visitor, alumni: alumni.visitor };
  const all = { ...people, stranger: d.stranger.visitor, anyone };
  const read: string[] = [];
  for (const [name, visitor] of Object.entries(all)) {
    const response = await visitor.get(addressOf(id, file));
    if (response.status === 200) read.push(name);
    else expectNotFound(response);
  }
  return read;
}

describe('a file of a draft', () => {
  it('is for those who write it or read it over, and goes where it is taken out', async () => {
    const kind = await buildKind();
    const draft = await writing.begin(d.nora, kind.id);
    const [budget, image] = [await note(), await photo()];
    const documents = part(draft, 'documents');
    const value = { type: 'documents' as const, documents: [{ fileId: budget.id, caption: 'Le budget' }] };
    const saved = await writing.save(d.nora, draft.id, documents, { value });
    expect(saved).toMatchObject({ value, files: [{ id: budget.id, name: 'budget.txt' }] });
    const context = part(draft, 'contexte');
    const words = await writing.save(d.nora, draft.id, context, { value: text(`![gare](file:${image.id})`) });
    expect(words.files).toEqual([image]);
    expect(await readersOf(draft.id, budget)).toEqual(['nora']);
    expect(await readersOf(draft.id, image)).toEqual(['nora']);
    await writing.share(d.nora, draft, d.karim);
    expect(await readersOf(draft.id, budget)).toEqual(['nora', 'karim']);
    await writing.save(d.karim, draft.id, saved, { value: { type: 'documents', documents: [] } });
    expect(await readersOf(draft.id, budget)).toEqual([]);
    expectNotFound(await d.nora.visitor.get(addressOf(newId(), image)));
    expectNotFound(await d.nora.visitor.get(addressOf('rien', image)));
  });

  it('is its sender’s, or shown by the draft already: naming someone else’s is refused', async () => {
    const kind = await buildKind();
    const draft = await writing.begin(d.nora, kind.id);
    await writing.share(d.nora, draft, d.karim);
    const [theirs, mine] = [await note('secret.txt', d.karim), await note()];
    const documents = part(draft, 'documents');
    const naming = (who: Speaker, section: DraftSection, ...files: { id: string }[]) =>
      writing.saving(who, draft.id, section, {
        value: { type: 'documents', documents: files.map(({ id: fileId }) => ({ fileId, caption: '' })) },
      });
    const { body } = await naming(d.nora, documents, mine, theirs).expect(400);
    expect(body.details.fields).toEqual([
      { path: ['value', 'documents', 1, 'fileId'], reason: 'file_unfinished' },
    ]);
    const inWords = writing.saving(d.nora, draft.id, part(draft, 'contexte'), {
      value: text(`[secret](file:${theirs.id})`),
    });
    expect((await inWords.expect(400)).body.details.fields).toEqual([
      { path: ['value', 'body'], reason: 'file_unfinished' },
    ]);
    const cover = { title: draft.title, coverId: theirs.id };
    const head = `/api/experiences/${draft.id}/draft/head`;
    const refused = await d.nora.visitor.put(head, { revision: 1, head: cover }).expect(400);
    expect(refused.body.details.fields).toEqual([{ path: ['head', 'coverId'], reason: 'file_unfinished' }]);
    expectNotFound(await d.nora.visitor.get(addressOf(draft.id, theirs)));
    const saved = (await naming(d.karim, documents, theirs).expect(200)).body;
    await naming(d.nora, saved, theirs, mine).expect(200);
    const covered = await d.nora.visitor.put(head, { revision: 1, head: cover }).expect(200);
    expect(covered.body.head.cover).toEqual(theirs);
  });
});

describe('a file of what is published', () => {
  it('is for who reads a section that shows it, at this moment', async () => {
    const levels = ['cohort', 'alumni', 'network', 'public'] as const;
    const files = await Promise.all(levels.map((level) => note(`${level}.txt`)));
    const inWords = await photo();
    const { _id: id } = await buildExperience({
      ...{ authorIds: [d.nora.id], cohortId: d.cohortId },
      sections: [
        ...levels.map((level, index) => shows(level, files[index] as FileSummary)),
        names('network', inWords),
      ],
    });
    const read = await Promise.all(files.map((file) => readersOf(id, file)));
    expect(read).toEqual([
      ['nora', 'karim'],
      ['nora', 'karim', 'alumni'],
      ['nora', 'karim', 'alumni', 'stranger'],
      ['nora', 'karim', 'alumni', 'stranger', 'anyone'],
    ]);
    expect(await readersOf(id, inWords)).toEqual(read[2]);
    const { _id: other } = await buildExperience({ authorIds: [d.nora.id], cohortId: d.cohortId });
    expect(await readersOf(other, files[3] as FileSummary)).toEqual([]);
    await ExperienceModel.updateOne({ _id: id }, { $set: { state: 'withdrawn', levels: [] } });
    await EditionModel.updateOne({ experienceId: id }, { $set: { current: false } });
    expect(await readersOf(id, files[3] as FileSummary)).toEqual(['nora']);
  });

  it('is what the edition shows, not the draft that goes on', async () => {
    const [before, after] = [await note('avant.txt'), await note('après.txt')];
    const { _id: id } = await buildExperience({
      ...{ authorIds: [d.nora.id], cohortId: d.cohortId, sections: [shows('public', before)] },
    });
    const section = part(await writing.draft(d.nora, id), 'partie-0');
    await writing.save(d.nora, id, section, { value: shows('public', after).value });
    expect(await readersOf(id, after)).toEqual(['nora']);
    expect(await readersOf(id, before)).toContain('anyone');
  });

  it('is its cover for whoever reads any of it', async () => {
    const cover = await photo();
    const of = (level: Level) =>
      buildExperience({
        ...{ authorIds: [d.nora.id], cohortId: d.cohortId, levels: [level] },
        editionFields: {
          head: { title: 'Une gare', summary: '', outcome: null, coverId: cover.id },
        },
      });
    expect(await readersOf((await of('public'))._id, cover)).toHaveLength(5);
    expect(await readersOf((await of('cohort'))._id, cover)).toEqual(['nora', 'karim']);
  });

  it('can do nothing by itself; a picture is small where it is asked for', async () => {
    const [file, image] = [await note(), await photo()];
    const { _id: id } = await buildExperience({
      ...{ authorIds: [d.nora.id], cohortId: d.cohortId },
      sections: [shows('public', file, image)],
    });
    const { headers } = await anyone.get(addressOf(id, file)).expect(200);
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache, no-transform',
    });
    expect(headers['content-disposition']).toMatch(/^attachment; filename="budget.txt"/);
    const whole = await anyone.get(addressOf(id, image)).expect(200);
    expect(whole.headers['content-disposition']).toMatch(/^inline/);
    const small = await anyone
      .get(`${addressOf(id, image)}/thumbnail`)
      .buffer(true)
      .expect(200);
    expect((await sharp(small.body).metadata()).width).toBeLessThan(900);
    expectNotFound(await anyone.get(`${addressOf(id, file)}/thumbnail`));
    const downloaded = await anyone.get(`${addressOf(id, image)}?download`).expect(200);
    expect(downloaded.headers['content-disposition']).toMatch(/^attachment/);
  });

  it('is the public’s for who is suspended', async () => {
    const [open, near] = [await note(), await note()];
    const { _id: id } = await buildExperience({
      ...{ authorIds: [d.nora.id], cohortId: d.cohortId },
      sections: [shows('public', open), shows('network', near)],
    });
    const actor = await buildActorOfCohort(d.cohortId);
    const visitor = await app.signIn(actor);
    await visitor.get(addressOf(id, near)).expect(200);
    await SuspensionModel.insertOne({ _id: actor.personId, by: d.elise.id, at: new Date() });
    await dropRememberedRights([actor.personId]);
    expectNotFound(await visitor.get(addressOf(id, near)));
    await visitor.get(addressOf(id, open)).expect(200);
  });
});

it('are kept by the cleaning as long as a draft or an edition shows them', async () => {
  const files = await Promise.all(
    ['brouillon.txt', 'avant.txt', 'couverture.txt', 'rien.txt'].map((name) => note(name)),
  );
  const [drafted, published, cover, unused] = files as [FileSummary, FileSummary, FileSummary, FileSummary];
  await buildExperience({ authorIds: [d.nora.id], state: 'draft', sections: [names('cohort', drafted)] });
  const head = { title: 'Une gare', summary: '', outcome: null, coverId: cover.id };
  const { _id: id } = await buildExperience({
    ...{ authorIds: [d.nora.id], sections: [shows('cohort', published)], editionFields: { head } },
  });
  await ExperienceModel.updateOne({ _id: id }, { $set: { sections: [] } });
  const long = new Date(Date.now() - 40 * DAY_MS);
  const ids = files.map((file) => file.id);
  await FileModel.updateMany({ _id: { $in: ids } }, { $set: { createdAt: long } });
  await FileModel.updateMany({ _id: { $in: ids.slice(1) } }, { $set: { namedAt: long } });
  await cleanFiles();
  const kept: string[] = await FileModel.distinct('_id', { _id: { $in: ids } });
  expect(kept.sort()).toEqual([drafted.id, published.id, cover.id].sort());
  expect(kept).not.toContain(unused.id);
});
