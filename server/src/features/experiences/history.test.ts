import type { Difference } from '@sentiers/shared/experiences/schema.ts';
import { beforeAll, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion, type Speaker } from '../../test/discussion.ts';
import { answerAs, buildDraft, publishAs, quotingSection, textSection } from '../../test/experiences.ts';
import { EditionModel } from './editions.model.ts';
import { ExperienceModel } from './experiences.model.ts';
import { loadExperienceTitles } from './titles.queries.ts';

const app = useTestApp();
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
});

const edit = (_id: string, set: object) => ExperienceModel.updateOne({ _id }, { $set: set });
const editionsOf = async (who: Speaker, id: string) =>
  (await who.visitor.get(`/api/experiences/${id}/editions`).expect(200)).body.items;
const differences = async (who: Speaker, id: string, from = 1, to = 2): Promise<Difference[]> => {
  const path = `/api/experiences/${id}/differences?from=${from}&to=${to}`;
  return (await who.visitor.get(path).expect(200)).body.items;
};

it('tells what changed, word by word, in what the reader reads', async () => {
  const { _id, sections } = await buildDraft([d.nora], { cohortId: d.cohortId });
  await publishAs(d.nora, _id);
  await edit(_id, {
    'head.title': 'Ouvrir une ressourcerie à Guéret',
    'sections.0.value.body': 'Pour notre cohorte.',
    'sections.1.value.body': 'Pour tout le réseau.',
  });
  await publishAs(d.nora, _id, { note: 'Des mots plus justes' });
  expect(await editionsOf(d.karim, _id)).toMatchObject([
    { number: 2, note: 'Des mots plus justes', by: { id: d.nora.id } },
    { number: 1, note: '' },
  ]);
  const [head, cohort, network] = await differences(d.karim, _id);
  expect(head).toMatchObject({ sectionId: null, change: 'changed' });
  expect(head?.pieces.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: 'recyclerie' },
    { kind: 'added', text: 'ressourcerie' },
  ]);
  expect(cohort).toMatchObject({ sectionId: sections[0]?.id, change: 'changed' });
  expect(network?.pieces.map(({ text }) => text).join('')).toContain('tout le ');
  expect((await differences(d.stranger, _id)).map(({ sectionId }) => sectionId)).toEqual([
    null,
    sections[1]?.id,
  ]);
  expect(await differences(d.karim, _id, 2, 2)).toEqual([]);
  await d.karim.visitor.get(`/api/experiences/${_id}/differences?from=1&to=9`).expect(404);
});

it('tells nothing of a section that was narrowed or taken out since, but to who writes it', async () => {
  const { _id } = await buildDraft([d.nora], {
    cohortId: d.cohortId,
    sections: [
      textSection('network', 'Reste.'),
      textSection('network', 'Secret un.'),
      textSection('network', 'Secret deux.'),
    ],
  });
  await publishAs(d.nora, _id);
  await edit(_id, {
    'sections.1.value.body': 'Secret un, autrement.',
    'sections.2.value.body': 'Secret deux, encore.',
  });
  await publishAs(d.nora, _id);
  await edit(_id, { 'sections.1.level': 'cohort', 'sections.2.value.body': '' });
  await publishAs(d.nora, _id);
  for (const [from, to] of [
    [1, 2],
    [2, 1],
    [1, 3],
    [2, 3],
  ] as const) {
    expect(JSON.stringify(await differences(d.stranger, _id, from, to))).not.toContain('Secret');
    expect(JSON.stringify(await differences(d.karim, _id, from, to))).not.toContain('Secret deux');
  }
  expect(JSON.stringify(await differences(d.karim, _id, 1, 2))).toContain('autrement');
  expect((await differences(d.nora, _id, 2, 3)).map(({ change }) => change)).toContain('removed');
});

it('shows what became readable as new, and no edition of which nothing is read', async () => {
  const { _id, sections } = await buildDraft([d.nora], {
    cohortId: d.cohortId,
    sections: [textSection('cohort', 'Entre nous.')],
  });
  await publishAs(d.nora, _id, { note: 'Entre nous d’abord' });
  await edit(_id, { 'sections.0.level': 'network', 'sections.0.value.body': 'Pour tout le monde.' });
  await publishAs(d.nora, _id);
  expect((await editionsOf(d.stranger, _id)).map(({ number }: { number: number }) => number)).toEqual([2]);
  const told = await differences(d.stranger, _id);
  expect(told).toMatchObject([{ sectionId: sections[0]?.id, change: 'added' }]);
  expect(JSON.stringify(told)).not.toContain('Entre nous');
});

it('has no words that were taken back, in editions of before neither', async () => {
  const said = 'Nous avons visité douze locaux avant de signer.';
  const { _id, sections } = await buildDraft([d.nora], {
    cohortId: d.cohortId,
    sections: [quotingSection('network', d.stranger, said)],
  });
  const answer = { sectionId: sections[0]?.id, level: 'network' };
  await publishAs(d.nora, _id);
  await answerAs(d.stranger, _id, { ...answer, answer: 'yes' }).expect(200);
  await edit(_id, { 'sections.0.value.body': 'Sans elle.', 'sections.0.quotations': [] });
  await publishAs(d.nora, _id);
  // Who is quoted no more is asked no more: their words are in no edition that anybody reads.
  expect(JSON.stringify(await differences(d.karim, _id))).not.toContain('douze locaux');
  expect(JSON.stringify(await differences(d.nora, _id))).not.toContain('douze locaux');
});

it('tells no names in it, nor in its notes, beyond their level', async () => {
  const { _id } = await buildDraft([d.nora], {
    ...{ cohortId: d.cohortId, title: 'Ce que Nora Petit raconte' },
    fields: { identity: { level: 'cohort', pseudonym: 'une structure', replacements: [], revision: 1 } },
  });
  await publishAs(d.nora, _id);
  await edit(_id, { 'sections.1.value.body': 'Pour le réseau, par Petit Nora.' });
  await publishAs(d.nora, _id, { note: 'Relu par Nora Petit' });
  const far = [await editionsOf(d.stranger, _id), await differences(d.stranger, _id)];
  expect(JSON.stringify(far)).not.toMatch(/petit/i);
  expect(far[0]).toMatchObject([{ by: null, note: 'Relu par une personne de l’équipe' }, { by: null }]);
  expect((await editionsOf(d.karim, _id))[0]).toMatchObject({ by: { name: 'Nora Petit' } });
});

it('tells no names by what was meant to stand for them either, in its notes and where it is named', async () => {
  const { _id } = await buildDraft([d.nora], {
    cohortId: d.cohortId,
    fields: { identity: { level: 'cohort', pseudonym: 'une structure', replacements: [], revision: 1 } },
  });
  await edit(_id, { 'head.title': 'Le pari de Nora Petit' });
  await publishAs(d.nora, _id, { note: 'Relu par Nora Petit' });
  const telling = [{ from: 'Nora Petit', to: 'la structure de Nora Petit' }];
  await EditionModel.updateOne({ experienceId: _id }, { $set: { 'identity.replacements': telling } });
  expect(await editionsOf(d.stranger, _id)).toMatchObject([{ note: 'Relu par une structure' }]);
  const titles = await Promise.all(
    [d.stranger, d.karim].map(async ({ actor }) => (await loadExperienceTitles(actor, [_id])).get(_id)),
  );
  expect(titles).toEqual(['Le pari d’une structure', 'Le pari de Nora Petit']);
});
