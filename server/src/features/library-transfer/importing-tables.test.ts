import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { importedKind, made, problemsOf, useLibraryImport, written } from '../../test/library-import.ts';
import { AuditModel } from '../audit/audit.model.ts';
import { EditionModel } from '../experiences/editions.model.ts';
import { ExperienceModel } from '../experiences/experiences.model.ts';

const { app, people, check, checked, run } = useLibraryImport();

const heading =
  'titre;résumé;modèle;résultat;structure;cohorte;état;niveau;noms jusqu’à;territoires;thématiques;étape;budget de lancement;Le contexte;Notre conseil';
const row = (title: string, others: Partial<Record<string, string>> = {}) =>
  heading
    .split(';')
    .map((name) => others[name] ?? { ...usual, titre: title }[name] ?? '')
    .join(';');
const usual: Record<string, string> = {
  ...{ résumé: 'Un garage dans une gare.', modèle: 'essaimage d’un lieu', résultat: 'Ça a marché' },
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
      ...{
        state: 'draft',
        kindId: importedKind._id,
        cohortId: people.cohortId,
        organisationId: people.organisationId,
        levels: [],
      },
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
    const { body: draft } = await people.coordinator
      .get(`/api/experiences/${experience?._id}/draft`)
      .expect(200);
    expect(draft.authors).toHaveLength(1);
    await people.member.get(`/api/experiences/${experience?._id}/draft`).expect(404);
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
      (text: string) =>
        Buffer.concat(
          text.split(/([’€])/).map((part) => {
            const own = { '’': 0x92, '€': 0x80 }[part];
            return own ? Buffer.from([own]) : Buffer.from(part, 'latin1');
          }),
        ),
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

  it('says at which line a quotation mark stays open, and takes those before it', async () => {
    const report = await checked(
      `${heading}\n${row('Avant "les" guillemets')}\n"${row('Ouvert')}\n${row('Après')}\n`,
    );
    expect(report.lines).toEqual([
      { line: 2, name: 'Avant "les" guillemets', state: 'ready', problems: [] },
      {
        ...{ line: 3, name: '', state: 'refused' },
        problems: [{ field: '', reason: 'quote_not_closed', value: '' }],
      },
    ]);
    const { body, status } = await check(Buffer.from(`"${heading}\n${row('Rien')}\n`));
    expect([status, body.details.fields]).toEqual([400, [{ path: ['fileId'], reason: 'not_an_import' }]]);
  });

  it('has two thousand lines at most; ten thousand are refused, and nothing is written', async () => {
    const lines = (count: number) =>
      `${heading}\n${Array.from({ length: count }, (_, at) => row(`Ligne ${at}`)).join('\n')}`;
    const before = await written();
    const { body, status } = await check(Buffer.from(lines(10_000)));
    expect([status, body.details.fields]).toEqual([400, [{ path: ['fileId'], reason: 'import_too_long' }]]);
    expect((await checked(lines(2_000))).counts).toEqual({ ready: 2_000, refused: 0, thereAlready: 0 });
    expect(await written()).toEqual(before);
  });

  it('says shortly what is wrong with what is long', async () => {
    const report = await checked(`${heading}\n${row('x'.repeat(600_000))}\n`);
    expect(report.lines).toEqual([
      {
        ...{ line: 2, state: 'refused', name: `${'x'.repeat(199)}…` },
        problems: [{ field: 'title', reason: 'too_long', value: `${'x'.repeat(199)}…` }],
      },
    ]);
  });

  it('has a model to begin with, which is read as it is', async () => {
    const { text, headers } = await people.coordinator.get('/api/library/import-template.csv').expect(200);
    expect(headers['content-disposition']).toContain('exemple.csv');
    const report = await checked(text, 'exemple.csv');
    expect(report.lines[0].problems).toEqual([]);
    await people.member.get('/api/library/import-template.csv').expect(403);
    await app.visitor().get('/api/library/import-template.csv').expect(401);
  });
});

describe('who may import', () => {
  it('is the coordination, and each their own report', async () => {
    await people.member.post('/api/library/imports', { fileId: newId() }).expect(403);
    await people.member.post(`/api/library/imports/${newId()}/run`).expect(403);
    await people.coordinator.post(`/api/library/imports/${newId()}/run`).expect(400);
    const { body } = await people.coordinator.post('/api/library/imports', { fileId: newId() }).expect(400);
    expect(body.details.fields).toEqual([{ path: ['fileId'], reason: 'file_unfinished' }]);
  });
});
