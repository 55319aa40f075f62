import { writeFileSync } from 'node:fs';
import sharp from 'sharp';
import type { Test } from 'supertest';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { overrideConfig } from '../../../config.ts';
import { useTestApp } from '../../../test/app.ts';
import { filesOf } from '../../../test/archive.ts';
import { buildActorOfCohort } from '../../../test/factories/build-actor.ts';
import { buildCohort } from '../../../test/factories/build-cohort.ts';
import { buildExperience } from '../../../test/factories/build-experience.ts';
import { buildOrganisation } from '../../../test/factories/build-organisation.ts';
import { pdfText } from '../../../test/pdf-text.ts';
import { giveFile } from '../../../test/send-file.ts';
import type { Visitor } from '../../../test/visitor.ts';
import { AuditModel } from '../../audit/audit.model.ts';
import { ThemeModel } from '../../programme/themes.model.ts';

const app = useTestApp();
const binary = (test: Test) =>
  test.buffer(true).parse((response, done) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => done(null, Buffer.concat(chunks)));
  });
const exported = async (visitor: Visitor, path: string) =>
  (await binary(visitor.get(path)).expect(200)).body as Buffer;
const text = (level: 'public' | 'network' | 'cohort', title: string, body: string) => ({
  ...{ type: 'text' as const, level, title },
  value: { type: 'text' as const, body },
});

let author: Visitor;
let peer: Visitor;
let experienceId = '';
let secondId = '';
let pictureId = '';

beforeAll(async () => {
  const [cohort, other] = [await buildCohort({ name: 'Cohorte 2026', year: 2026 }), await buildCohort()];
  await ThemeModel.insertMany([{ _id: 'mobilite', label: 'Mobilité' }]);
  const organisation = await buildOrganisation({ name: 'Garage des Possibles', cohortIds: [cohort._id] });
  const writer = await buildActorOfCohort(cohort._id, 'member', {
    name: 'Léa Dumontet',
    organisationId: organisation._id,
  });
  author = await app.signIn(writer);
  peer = await app.signIn(await buildActorOfCohort(other._id));
  const content = await sharp({ create: { width: 640, height: 400, channels: 3, background: '#2E5B4B' } })
    .png()
    .toBuffer();
  pictureId = (await giveFile(author, { name: 'gare.png', content })).id;
  const plan = await giveFile(author, { name: 'plan.txt', content: Buffer.from('Le plan du garage') });
  const given = { authorIds: [writer.personId], cohortId: cohort._id, organisationId: organisation._id };
  const cost = { euros: 12_500, eurosPerYear: 4_000, days: 35, months: 8, note: 'Hors local.' };
  const identity = { level: 'network' as const, pseudonym: 'une structure de mobilité', replacements: [] };
  const first = await buildExperience({
    ...given,
    title: 'Ouvrir un garage à Guéret',
    sections: [
      text(
        'public',
        'Ce que nous avons fait',
        `# Le début\n\nNous avons **ouvert**.\n\n![La gare](file:${pictureId})`,
      ),
      { type: 'territory', level: 'public', title: 'Où', value: { type: 'territory', codes: ['23'] } },
      {
        type: 'themes',
        level: 'public',
        title: 'Thématiques',
        value: { type: 'themes', keys: ['mobilite'] },
      },
      { type: 'step', level: 'public', title: 'Étape', value: { type: 'step', step: 'launch' } },
      { type: 'cost', level: 'public', title: 'Coût', value: { type: 'cost', cost } },
      text('network', 'Réserves', 'mots-du-reseau'),
      text('cohort', 'Coulisses', 'mots-de-la-cohorte'),
      {
        ...{ type: 'documents', level: 'network', title: 'Documents' },
        value: { type: 'documents', documents: [{ fileId: plan.id, caption: 'Le plan' }] },
      },
    ],
    fields: { identity: { ...identity, revision: 1 } },
    editionFields: { identity },
  });
  experienceId = first._id;
  secondId = (await buildExperience({ ...given, title: 'Un second retour', levels: ['cohort'] }))._id;
});

const path = (format: string) => `/api/experiences/${experienceId}/export?format=${format}`;

describe('one experience as Markdown', () => {
  it('says what it is to a program, then reads as a text, with its files beside', async () => {
    const files = filesOf(await exported(author, path('markdown')));
    expect(files.map(({ name }) => name)).toEqual(
      ['Ouvrir un garage à Guéret.md', 'fichiers/gare.jpg', 'fichiers/plan.txt'].map((name) =>
        expect.stringMatching(name.replace('.jpg', '\\.\\w+')),
      ),
    );
    const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(files[0]?.text ?? '') ?? [];
    expect(parse(front)).toMatchObject({
      id: experienceId,
      title: 'Ouvrir un garage à Guéret',
      kind: 'Essaimage d’un lieu',
      outcome: 'worked',
      organisation: 'Garage des Possibles',
      ...{ state: 'published', names: 'network', pseudonym: 'une structure de mobilité' },
      authors: ['Léa Dumontet'],
      cohort: { name: 'Cohorte 2026', year: 2026 },
      territory: [{ code: '23', label: 'Creuse' }],
      themes: [{ key: 'mobilite', label: 'Mobilité' }],
      step: 'launch',
      cost: { euros: 12_500, months: 8 },
      heldBack: false,
    });
    expect(parse(front).sections.map(({ level }: { level: string }) => level)).toEqual([
      ...['public', 'public', 'public', 'public', 'public', 'network', 'cohort', 'network'],
    ]);
    expect(body).toMatch(/^# Ouvrir un garage à Guéret\n\nUne ressourcerie/);
    expect(body).toMatch(
      /## Ce que nous avons fait\n\n### Le début\n\nNous avons \*\*ouvert\*\*\.\n\n!\[La gare\]\(fichiers\/gare\.\w+\)/,
    );
    expect(files[2]?.text).toBe('Le plan du garage');
  });

  it.each([
    [
      'a visitor',
      () => app.visitor(),
      ['mots-du-reseau', 'mots-de-la-cohorte', 'Réserves', 'Coulisses', 'plan', 'Léa', 'Possibles'],
    ],
    ['a peer', () => peer, ['mots-de-la-cohorte', 'Coulisses']],
  ])('gives %s what they read, and no more', async (_who, visitor, never) => {
    const files = filesOf(await exported(visitor(), path('markdown')));
    const all = JSON.stringify(files);
    expect(all).toContain('Nous avons **ouvert**');
    expect(all).toContain('heldBack: true');
    expect(all).toContain(never.includes('Léa') ? 'names: null' : 'names: network');
    for (const words of never) expect(all).not.toContain(words);
  });
});

describe('one experience as PDF', () => {
  it('holds what its reader reads, with its picture', async () => {
    const bytes = await exported(author, path('pdf'));
    if (process.env.KEEP_PDF) writeFileSync(process.env.KEEP_PDF, bytes);
    const words = pdfText(bytes);
    for (const said of [
      'Ouvrir un garage à Guéret',
      'mots-de-la-cohorte',
      '35 jours',
      'Léa Dumontet',
      'Le plan',
    ]) {
      expect(words).toContain(said);
    }
    expect(bytes.toString('latin1')).toContain('/Subtype /Image');
  });

  it('gives a visitor nothing that is not public', async () => {
    const words = pdfText(await exported(app.visitor(), path('pdf')));
    expect(words).toContain('une structure de mobilité');
    expect(words).toContain('Une partie de ce retour');
    for (const never of [
      'mots-du-reseau',
      'mots-de-la-cohorte',
      'Réserves',
      'Coulisses',
      'Léa',
      'Possibles',
    ]) {
      expect(words).not.toContain(never);
    }
  });
});

describe('the library', () => {
  it('is each experience that its reader reads, and kept in the audit', async () => {
    const before = await AuditModel.countDocuments({ action: 'library.exported' });
    const mine = filesOf(await exported(author, '/api/library/export?format=markdown'));
    expect(
      mine
        .filter(({ name }) => name.endsWith('.md'))
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Ouvrir un garage à Guéret.md', 'Un second retour.md']);
    const theirs = filesOf(await exported(peer, '/api/library/export?format=markdown'));
    expect(JSON.stringify(theirs)).not.toMatch(/second retour|mots-de-la-cohorte/);
    expect(await AuditModel.countDocuments({ action: 'library.exported' })).toBe(before + 2);
    await app.visitor().get('/api/library/export?format=markdown').expect(401);
  });

  it('is one document with a table of contents', async () => {
    const bytes = await exported(author, '/api/library/export?format=pdf');
    if (process.env.KEEP_LIBRARY) writeFileSync(process.env.KEEP_LIBRARY, bytes);
    const words = pdfText(bytes);
    expect(words).toContain('Sommaire');
    expect(words).toContain('2 retours');
    expect(words.match(/Un second retour/g)?.length).toBeGreaterThan(1);
  });

  it('is a collection as its reader reads it', async () => {
    const collection = {
      title: 'Pour convaincre un maire',
      description: 'À lire avant.',
      audience: 'network',
    };
    const { body: made } = await author
      .post('/api/collections', { clientId: newId(), collection })
      .expect(200);
    const collectionId = made.id;
    for (const id of [secondId, experienceId]) {
      await author
        .put(`/api/collections/${collectionId}/items/${id}`, { item: { note: 'Le plus court' } })
        .expect(200);
    }
    const query = `/api/library/export?format=pdf&collectionId=${collectionId}`;
    const words = pdfText(await exported(peer, query));
    expect(words).toContain('Pour convaincre un maire');
    expect(words).toContain('1 retour · recueil de Léa Dumontet');
    expect(words).toContain('Le plus court');
    expect(words).not.toContain('second');
    await peer.get(`/api/library/export?format=pdf&collectionId=${newId()}`).expect(404);
  });

  it('is refused where it is more than one document holds', async () => {
    overrideConfig({ mostExported: 1 });
    const { body } = await author.get('/api/library/export?format=pdf').expect(400);
    overrideConfig({ mostExported: 500 });
    expect(body.details.fields).toEqual([{ path: ['collectionId'], reason: 'too_many_to_export' }]);
  });
});

describe('what is refused', () => {
  it.each(['format=word', '', 'format=pdf&language=de'])('an export asked as "%s"', async (query) => {
    const { body } = await author.get(`/api/experiences/${experienceId}/export?${query}`).expect(400);
    expect(body.code).toBe('invalid_input');
  });

  it('what one does not read, as what does not exist', async () => {
    for (const visitor of [peer, app.visitor()]) {
      for (const id of [secondId, newId(), 'x']) {
        await visitor.get(`/api/experiences/${id}/export?format=pdf`).expect(404);
      }
    }
  });
});
