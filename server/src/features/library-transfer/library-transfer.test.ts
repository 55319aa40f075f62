import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import type { Test } from 'supertest';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { filesOf } from '../../test/archive.ts';
import { buildActor, buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { buildOrganisation } from '../../test/factories/build-organisation.ts';
import { sendWhole } from '../../test/send-file.ts';
import type { Visitor } from '../../test/visitor.ts';
import { AuditModel } from '../audit/audit.model.ts';
import { EditionModel } from '../experiences/editions.model.ts';
import { type ExperienceDoc, ExperienceModel } from '../experiences/experiences.model.ts';
import { importKinds } from '../experiences/kinds.import.ts';
import { ThemeModel } from '../programme/themes.model.ts';

const app = useTestApp();
let coordinator: Visitor;
let member: Visitor;
let cohortId = '';
let organisationId = '';

const section = (key: string, type: string, title: string, others: object = {}) => ({
  key,
  type,
  title,
  ...others,
});
const kind = {
  ...{ _id: newId(), name: 'Essaimage d’un lieu' },
  sections: [
    section('contexte', 'text', 'Le contexte', { required: true }),
    section('lieu', 'territory', 'Où'),
    section('themes', 'themes', 'Thématiques'),
    section('etape', 'step', 'Étape'),
    section('cout', 'cost', 'Coût et temps'),
    section('rate', 'text', 'Ce qui n’a pas marché', { level: 'cohort' }),
    section('documents', 'documents', 'Documents'),
  ],
};

beforeAll(async () => {
  cohortId = (await buildCohort({ name: 'Cohorte 2026', year: 2026 }))._id;
  organisationId = (await buildOrganisation({ name: 'Garage des Possibles', cohortIds: [cohortId] }))._id;
  await ThemeModel.insertMany([{ _id: 'mobilite', label: 'Mobilité' }]);
  await importKinds([kind as never]);
  const scope = { kind: 'programme', id: null } as const;
  coordinator = await app.signIn(
    await buildActor([{ role: 'coordinator', scope }], { name: 'Nora Belkacem' }),
  );
  member = await app.signIn(await buildActorOfCohort(cohortId));
});

const check = async (content: Uint8Array, name = 'retours.csv', fields: object = {}) => {
  const fileId = await sendWhole(coordinator, { name, content });
  return coordinator.post('/api/library/imports', { fileId, ...fields });
};
const checked = async (content: Uint8Array | string, name?: string, fields?: object) => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const { body, status } = await check(bytes, name, fields);
  expect([status, body.code]).toEqual([200, undefined]);
  return body;
};
const run = async (importId: string) =>
  (await coordinator.post(`/api/library/imports/${importId}/run`).expect(200)).body;
const made = (id: string) => ExperienceModel.findById(id).lean<ExperienceDoc>();
const written = () => Promise.all([ExperienceModel.countDocuments(), EditionModel.countDocuments()]);
const problemsOf = (report: { lines: { problems: { field: string; reason: string; value: string }[] }[] }) =>
  report.lines.map(({ problems }) => problems.map(({ field, reason }) => `${field} ${reason}`));

const heading =
  'titre;résumé;modèle;résultat;structure;cohorte;état;niveau;noms jusqu’à;territoires;thématiques;étape;budget de lancement;Le contexte;Notre conseil';
const row = (title: string, others: Partial<Record<string, string>> = {}) =>
  heading
    .split(';')
    .map((name) => others[name] ?? { ...usual, titre: title }[name] ?? '')
    .join(';');
const usual: Record<string, string> = {
  ...{ résumé: 'Un garage dans une gare.', modèle: 'essaimage d’un lieu', résultat: 'Ça marche' },
  ...{ structure: 'garage des possibles', cohorte: '2026', état: 'brouillon', niveau: 'réseau' },
  ...{ 'noms jusqu’à': 'public', territoires: '23 | 23096', thématiques: 'Mobilité', étape: 'se lancer' },
  ...{
    'budget de lancement': '12 500 €',
    'Le contexte': 'Une gare vide.',
    'Notre conseil': 'Commencer petit.',
  },
};

describe('a table', () => {
  it('is tried first, which writes nothing, and then becomes drafts of who imports it', async () => {
    const before = await written();
    const report = await checked(`${heading}\n${row('Ouvrir un garage')}\n`);
    expect(report).toMatchObject({
      format: 'csv',
      fileName: 'retours.csv',
      state: 'checked',
      experienceIds: [],
    });
    expect(report.lines).toEqual([{ line: 2, name: 'Ouvrir un garage', state: 'ready', problems: [] }]);
    expect(await written()).toEqual(before);
    const done = await run(report.id);
    expect(done).toMatchObject({ state: 'imported', counts: { ready: 1, refused: 0, thereAlready: 0 } });
    const experience = await made(done.experienceIds[0]);
    expect(experience).toMatchObject({
      ...{ state: 'draft', kindId: kind._id, cohortId, organisationId, levels: [] },
      head: { title: 'Ouvrir un garage', outcome: 'worked' },
      identity: { level: 'public' },
    });
    expect(experience?.sections.map(({ key, title, level, value }) => [key || title, level, value])).toEqual([
      ['contexte', 'network', { type: 'text', body: 'Une gare vide.' }],
      ['lieu', 'network', { type: 'territory', codes: ['23', 'commune:23096'] }],
      ['themes', 'network', { type: 'themes', keys: ['mobilite'] }],
      ['etape', 'network', { type: 'step', step: 'launch' }],
      ['cout', 'network', expect.objectContaining({ cost: expect.objectContaining({ euros: 12_500 }) })],
      ['rate', 'network', { type: 'text', body: '' }],
      ['documents', 'network', { type: 'documents', documents: [] }],
      ['Notre conseil', 'network', { type: 'text', body: 'Commencer petit.' }],
    ]);
    const { body: draft } = await coordinator.get(`/api/experiences/${experience?._id}/draft`).expect(200);
    expect(draft.authors).toHaveLength(1);
    await member.get(`/api/experiences/${experience?._id}/draft`).expect(404);
  });

  it('is imported once, however often it is asked for', async () => {
    const report = await checked(`${heading}\n${row('Une seule fois', { état: 'publié' })}\n`);
    const [first, second] = await Promise.all([run(report.id), run(report.id)]);
    const before = await written();
    expect(await run(report.id)).toEqual(first);
    expect(second.experienceIds).toEqual(first.experienceIds);
    expect(await written()).toEqual(before);
    expect(await EditionModel.countDocuments({ experienceId: first.experienceIds[0] })).toBe(1);
  });

  it('is finished by another run where one was cut short', async () => {
    const report = await checked(`${heading}\n${row('Coupé un')}\n${row('Coupé deux')}\n`);
    const { LibraryImportModel } = await import('./library-imports.model.ts');
    const whole = await run(report.id);
    const [kept, lost] = whole.experienceIds;
    await LibraryImportModel.updateOne({ _id: report.id }, { $set: { state: 'checked', experienceIds: [] } });
    expect((await run(report.id)).experienceIds).toEqual([kept, lost]);
    expect(await ExperienceModel.countDocuments({ 'head.title': /^Coupé/ })).toBe(2);
  });

  it('publishes what says that it is published', async () => {
    const report = await checked(
      `${heading}\n${row('Publié aussitôt', { état: 'publié', niveau: 'public' })}\n`,
    );
    const { experienceIds } = await run(report.id);
    const { text } = await app.visitor().get(`/decouvrir/retours/${experienceIds[0]}`).expect(200);
    expect(text).toContain('Une gare vide.');
    expect(await AuditModel.countDocuments({ action: 'library.imported' })).toBeGreaterThan(0);
  });

  it.each([
    ['with commas', (text: string) => Buffer.from(text.replaceAll(';', ',').replace('12 500 €', '12500'))],
    ['with the mark of UTF-8', (text: string) => Buffer.from(`\uFEFF${text}`)],
    [
      'as a French Excel writes it',
      (text: string) => Buffer.from(text.replace(/’/g, "'").replace(/€/g, ''), 'latin1'),
    ],
    [
      'with English headings',
      (text: string) =>
        Buffer.from(
          text.replace('titre;résumé;modèle;résultat;structure', 'title;summary;kind;outcome;organisation'),
        ),
    ],
  ])('is read %s', async (how, write) => {
    const report = await checked(write(`${heading}\r\n${row(`Lu ${how}`)}\r\n`));
    expect(report.lines).toEqual([expect.objectContaining({ state: 'ready', problems: [] })]);
  });

  it('says of each line what is wrong with it', async () => {
    const rows = [
      row('', {}),
      row('Mauvais modèle', { modèle: 'Recette' }),
      row('Mauvaises références', {
        structure: 'Inconnue',
        cohorte: '1999',
        territoires: '99999',
        thématiques: 'Chasse',
      }),
      row('Mauvaises valeurs', {
        résultat: 'bof',
        étape: 'sept',
        état: 'fini',
        niveau: 'secret',
        'budget de lancement': 'cher',
      }),
      row('Deux fois'),
      row('deux FOIS'),
      row('Ouvrir un Garage'),
      row('Sous pseudonyme', { état: 'publié', niveau: 'public', 'noms jusqu’à': 'cohorte' }),
      row('Incomplet', { état: 'publié', 'Le contexte': '', résumé: '', résultat: '' }),
    ];
    const before = await written();
    const report = await checked(`${heading}\n${rows.join('\n')}\n`);
    expect(report.lines.map(({ state }: { state: string }) => state)).toEqual([
      ...[
        'refused',
        'refused',
        'refused',
        'refused',
        'ready',
        'refused',
        'there-already',
        'refused',
        'refused',
      ],
    ]);
    expect(problemsOf(report)).toEqual([
      ['title required'],
      ['kind unknown_kind'],
      [
        'organisation unknown_organisation',
        'cohort unknown_cohort',
        'territory not_a_place',
        'themes not_a_theme',
      ],
      [
        'outcome unknown_value',
        'state unknown_value',
        'level unknown_value',
        'step unknown_value',
        'euros not_a_number',
      ],
      [],
      ['title title_twice'],
      [],
      ['state needs_approval'],
      ['summary required', 'outcome required', 'Le contexte required'],
    ]);
    expect(report.counts).toEqual({ ready: 1, refused: 7, thereAlready: 1 });
    expect(await written()).toEqual(before);
  });

  it('has a model to begin with, which is read as it is', async () => {
    const { text, headers } = await coordinator.get('/api/library/import-template.csv').expect(200);
    expect(headers['content-disposition']).toContain('exemple.csv');
    const report = await checked(text, 'exemple.csv');
    expect(report.lines[0].problems).toEqual([]);
    await member.get('/api/library/import-template.csv').expect(403);
    await app.visitor().get('/api/library/import-template.csv').expect(401);
  });
});

const binary = (test: Test) =>
  test.buffer(true).parse((response, done) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => done(null, Buffer.concat(chunks)));
  });

describe('a folder of Markdown', () => {
  const front = (title: string, others = '') =>
    `---\ntitle: ${title}\nkind: Essaimage d’un lieu\nsummary: En une phrase.\n${others}---\n\n# ${title}\n`;

  it('becomes experiences with the files that lie beside', async () => {
    const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#2E5B4B' } })
      .png()
      .toBuffer();
    const text = `${front('Dossier', 'cover: images/gare.png\nterritory: ["23"]\n')}\n## Le contexte\n\nVoici :\n\n![La gare](images/gare.png)\n\n## En plus\n\nUn mot.\n`;
    const archive = zipSync({ 'retours/dossier.md': strToU8(text), 'images/gare.png': picture });
    const report = await checked(archive, 'dossier.zip');
    expect(report).toMatchObject({
      format: 'markdown',
      lines: [{ line: 1, name: 'retours/dossier.md', state: 'ready' }],
    });
    const { experienceIds } = await run(report.id);
    const experience = await made(experienceIds[0]);
    const coverId = experience?.head.coverId;
    expect(experience?.sections[0]?.value).toEqual({
      type: 'text',
      body: `Voici :\n\n![La gare](file:${coverId})`,
    });
    await coordinator.get(`/api/experiences/${experienceIds[0]}/files/${coverId}`).expect(200);
  });

  it('says what is wrong with each file', async () => {
    const archive = zipSync({
      'sans.md': strToU8('Rien que des mots.'),
      'casse.md': strToU8('---\ntitle: [\n---\n\nDes mots.'),
      'manque.md': strToU8(`${front('Il manque une image')}\n## Le contexte\n\n![x](nulle-part.png)\n`),
    });
    const report = await checked(archive, 'dossier.zip');
    expect(problemsOf(report).map((problems) => problems[0])).toEqual([
      ...['kind required', expect.stringContaining('not_front_matter'), 'Le contexte file_missing'],
    ]);
  });

  it.each([
    ['is no table', Buffer.from('un texte\nsans colonnes'), 'not_an_import'],
    [
      'is a broken archive',
      Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.alloc(200)]),
      'not_an_import',
    ],
    ['holds no Markdown', Buffer.from(zipSync({ 'a.txt': strToU8('a') })), 'not_an_import'],
    ['leads out of its folder', Buffer.from(zipSync({ '../../dehors.md': strToU8('a') })), 'not_an_import'],
    ['unfolds to too much', Buffer.from(zipSync({ 'a.md': new Uint8Array(3_000_000) })), 'import_too_long'],
  ])('is refused where it %s', async (_what, content, reason) => {
    const before = await written();
    const { body, status } = await check(content, 'dossier.zip');
    expect([status, body.details?.fields]).toEqual([400, [{ path: ['fileId'], reason }]]);
    expect(await written()).toEqual(before);
  });

  it('comes back as it left: exported, imported where nothing is, exported again', async () => {
    const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#C8402F' } })
      .webp()
      .toBuffer();
    const text = `${front(
      'Aller et retour',
      'outcome: mixed\norganisation: Garage des Possibles\ncohort: 2026\nstate: published\nnames: public\nterritory: ["23", "commune:23096"]\nthemes: [mobilite]\nstep: model\ncost: {euros: 1200, eurosPerYear: null, days: 3.5, months: 2}\nsections:\n  - {title: Le contexte, type: text, level: public}\n  - {title: Coût et temps, type: cost, level: network}\n  - {title: Documents, type: documents, level: cohort, documents: [{file: fichiers/plan.txt, caption: Le plan}]}\n',
    )}\n## Le contexte\n\n### Au début\n\nUne **gare** vide.\n\n![La gare](fichiers/gare.webp)\n\n- un\n- deux\n\n## Coût et temps\n\n- Budget\n\nHors local.\n\n## Documents\n\n- [Le plan](fichiers/plan.txt)\n\n## Et aussi\n\nPour finir.\n`;
    const first = zipSync({
      'aller.md': strToU8(text),
      'fichiers/gare.webp': picture,
      'fichiers/plan.txt': strToU8('plan'),
    });
    const one = await run((await checked(first, 'un.zip')).id);
    const exported = await exportOf(one.experienceIds[0]);
    await ExperienceModel.deleteMany({});
    await EditionModel.deleteMany({});
    const two = await run((await checked(exported, 'deux.zip')).id);
    expect(two.experienceIds).toHaveLength(1);
    const again = await exportOf(two.experienceIds[0]);
    expect(sameAs(again, two.experienceIds[0])).toEqual(sameAs(exported, one.experienceIds[0]));
    expect(filesOf(again)[0]?.text).toContain('Hors local.');
  });

  const exportOf = async (id: string): Promise<Buffer> =>
    (await binary(coordinator.get(`/api/experiences/${id}/export?format=markdown`)).expect(200)).body;

  /** All but what can't be the same: its id, and when it was published. */
  const sameAs = (archive: Buffer, id: string) =>
    filesOf(archive).map(({ name, text }) => ({
      name,
      text: name.endsWith('.md')
        ? text.replaceAll(id, 'ID').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'AT')
        : text.length,
    }));
});

describe('who may import', () => {
  it('is the coordination, and each their own report', async () => {
    await member.post('/api/library/imports', { fileId: newId() }).expect(403);
    await member.post(`/api/library/imports/${newId()}/run`).expect(403);
    await coordinator.post(`/api/library/imports/${newId()}/run`).expect(400);
    const { body } = await coordinator.post('/api/library/imports', { fileId: newId() }).expect(400);
    expect(body.details.fields).toEqual([{ path: ['fileId'], reason: 'file_unfinished' }]);
  });
});
