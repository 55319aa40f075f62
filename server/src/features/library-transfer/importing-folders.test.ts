import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import type { Test } from 'supertest';
import { describe, expect, it } from 'vitest';
import { filesOf } from '../../test/archive.ts';
import { made, problemsOf, useLibraryImport, written } from '../../test/library-import.ts';
import { EditionModel } from '../experiences/editions.model.ts';
import { ExperienceModel } from '../experiences/experiences.model.ts';

const { people, check, checked, run } = useLibraryImport();

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
    await people.coordinator.get(`/api/experiences/${experienceIds[0]}/files/${coverId}`).expect(200);
  });

  it('finds what a text names beside it first, then from the top, however it is written, and nothing outside', async () => {
    const body = [
      '![Ici](images/gare.png)',
      '![Titre](./images/gare.png "La gare")',
      '![Blanc](<../La gare.png>)',
      '![Codé](../La%20gare.png)',
      '![En haut](haut.png)',
      '[Ailleurs](https://exemple.org/a.png)',
    ].join('\n\n');
    const picture = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#2E5B4B' } })
      .png()
      .toBuffer();
    const archive = zipSync({
      'dossier/textes/un.md': strToU8(
        `${front('À côté', 'cover: images/gare.png\n')}\n## Le contexte\n\n${body}\n`,
      ),
      'dossier/textes/deux.md': strToU8(`${front('Dehors')}\n## Le contexte\n\n![x](../../../etc/passwd)\n`),
      ...{ 'dossier/textes/images/gare.png': picture, 'images/gare.png': strToU8('une autre') },
      ...{ 'dossier/La gare.png': picture, 'haut.png': picture },
    });
    const report = await checked(archive, 'dossier.zip');
    expect(problemsOf(report)).toEqual([[], ['Le contexte file_missing']]);
    const { experienceIds } = await run(report.id);
    const experience = await made(experienceIds[0]);
    const value = experience?.sections[0]?.value;
    const named = value?.type === 'text' ? [...value.body.matchAll(/\((?:file:)?([^)]+)\)/g)] : [];
    const [here, titled, blank, coded, top, elsewhere] = named.map(([, target]) => target);
    expect([here, blank, elsewhere]).toEqual([titled, coded, 'https://exemple.org/a.png']);
    expect(new Set([here, blank, top]).size).toBe(3);
    expect(experience?.head.coverId).toBe(here);
  });

  it('says what is wrong with each file', async () => {
    const long = 'x'.repeat(900);
    const archive = zipSync({
      'sans.md': strToU8('Rien que des mots.'),
      'casse.md': strToU8('---\ntitle: [\n---\n\nDes mots.'),
      'trop.md': strToU8(front('Trop', `themes: [${Array.from({ length: 300 }, () => long).join(', ')}]\n`)),
      'manque.md': strToU8(`${front('Il manque une image')}\n## Le contexte\n\n![x](nulle-part.png)\n`),
    });
    const report = await checked(archive, 'dossier.zip');
    expect(problemsOf(report).map((problems) => problems[0])).toEqual([
      ...['kind required', expect.stringContaining('not_front_matter')],
      ...['themes not_a_theme', 'Le contexte file_missing'],
    ]);
    // What is wrong is told shortly, however much of it there is.
    expect(report.lines[2].problems).toHaveLength(40);
    expect(report.lines[2].problems[0].value).toHaveLength(200);
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
    ['unfolds to more than it says', lyingArchive(), 'not_an_import'],
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
    (await binary(people.coordinator.get(`/api/experiences/${id}/export?format=markdown`)).expect(200)).body;

  /** All but what can't be the same: its id, and when it was published. */
  const sameAs = (archive: Buffer, id: string) =>
    filesOf(archive).map(({ name, text }) => ({
      name,
      text: name.endsWith('.md')
        ? text.replaceAll(id, 'ID').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'AT')
        : text.length,
    }));
});

/** Ten megabytes that its table says are a hundred bytes. */
function lyingArchive(): Buffer {
  const archive = Buffer.from(zipSync({ 'a.md': new Uint8Array(10_000_000) }));
  const table = archive.lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
  archive.writeUInt32LE(100, table + 24);
  return archive;
}
