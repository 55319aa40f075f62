import { openingModules } from '@sentiers/shared/cohorts/modules.ts';
import { milestoneInputSchema } from '@sentiers/shared/trail/milestones.ts';
import { trailStepSchema } from '@sentiers/shared/trail/steps.ts';
import { expect, it } from 'vitest';
import { useTestDatabase } from '../../test/database.ts';
import { buildCoordinator } from '../../test/factories/build-actor.ts';
import { listReadableChannels } from '../channels/channels.access.ts';
import { ChannelModel } from '../channels/channels.model.ts';
import { listReadableCohorts } from '../cohorts/cohorts.access.ts';
import { CohortModel } from '../cohorts/cohorts.model.ts';
import { KindModel, KindVersionModel } from '../experiences/kinds.model.ts';
import { listKinds } from '../experiences/kinds.queries.ts';
import { createKind, updateKind } from '../experiences/kinds.service.ts';
import { OrganisationModel } from '../organisations/organisations.model.ts';
import { listOrganisationsOfCohort } from '../organisations/organisations.queries.ts';
import { listMilestones } from '../trails/milestones.queries.ts';
import { updateMilestone } from '../trails/milestones.service.ts';
import { loadProgramme, programmeId } from './load-programme.ts';
import { loadThemeLabels, placeLabel } from './programme.queries.ts';

useTestDatabase();

const cohortId = programmeId('cohort', '2025');

it('loads the cohort of 2025 with its twelve organisations, its five channels and the modules it opens with', async () => {
  await loadProgramme();
  const coordinator = await buildCoordinator();
  expect(await listReadableCohorts(coordinator)).toMatchObject([
    { _id: cohortId, name: 'Cohorte 2025', ended: false, modules: openingModules },
  ]);
  expect(await listOrganisationsOfCohort(cohortId)).toHaveLength(12);
  const channels = await listReadableChannels(coordinator, cohortId);
  expect(channels.map(({ channel }) => channel.name)).toEqual([
    'Le refuge',
    'Choisir son territoire',
    'Modèle économique',
    'Partenariats',
    'Annonces',
  ]);
});

it('names every theme and every place of its organisations in French', async () => {
  await loadProgramme();
  const organisations = await OrganisationModel.find().lean();
  const places = organisations.flatMap(({ from, to }) => [...from, ...to]);
  expect(places.map(placeLabel).filter((label) => /\d/.test(label))).toEqual([]);
  expect(placeLabel('61')).toBe('Orne');
  expect(placeLabel('region:28')).toBe('Normandie');
  const themes = await loadThemeLabels();
  expect(organisations.flatMap(({ themes }) => themes).filter((key) => !themes.has(key))).toEqual([]);
});

it('may run at every start: makes nothing twice and takes back nothing that was changed', async () => {
  await loadProgramme();
  await ChannelModel.updateOne(
    { _id: programmeId('channel', '2025:Le refuge') },
    { $set: { name: 'La cabane' } },
  );
  const count = () =>
    Promise.all([CohortModel, OrganisationModel, ChannelModel].map((model) => model.countDocuments()));
  const before = await count();
  await Promise.all([loadProgramme(), loadProgramme()]);
  expect(await count()).toEqual(before);
  expect(await ChannelModel.countDocuments({ name: 'La cabane' })).toBe(1);
});

it('brings the six kinds of experiences, of which those about failure begin within the cohort', async () => {
  await loadProgramme();
  const coordinator = await buildCoordinator();
  const kinds = await listKinds(coordinator);
  expect(kinds.map(({ name }) => name)).toEqual([
    'Essaimage d’un lieu',
    'Partenariat avec une collectivité',
    'Modèle économique',
    'Échec utile',
    'Outil',
    'Visite de territoire',
  ]);
  const failure = kinds[3]?.sections.filter(({ level }) => level === 'cohort').map(({ key }) => key);
  expect(failure).toEqual(['actions', 'signes', 'cout', 'obstacles', 'reussites', 'documents']);
  for (const { sections } of kinds) {
    const keys = sections.map(({ key }) => key);
    const common = ['contexte', 'territoire', 'themes', 'etape', 'actions', 'cout', 'conseils', 'documents'];
    expect(keys).toEqual(expect.arrayContaining([...common, 'reussites', 'obstacles']));
    expect(sections.filter(({ question }) => question === '')).toEqual([]);
  }
});

it('leaves kinds as the coordination made them', async () => {
  await loadProgramme();
  const coordinator = await buildCoordinator();
  const [kind] = await listKinds(coordinator);
  const content = { description: '', icon: 'flag' as const, sections: kind?.sections ?? [] };
  await updateKind(coordinator, {
    ...{ kindId: kind?.id ?? '', version: 1 },
    kind: { ...content, name: 'Ouvrir un lieu' },
  });
  const added = { ...content, name: 'Fête de village' };
  await createKind(coordinator, { clientId: programmeId('kind', 'fête'), kind: added });
  const count = () => Promise.all([KindModel.countDocuments(), KindVersionModel.countDocuments()]);
  expect(await count()).toEqual([7, 8]);
  await Promise.all([loadProgramme(), loadProgramme()]);
  expect(await count()).toEqual([7, 8]);
  const names = (await listKinds(coordinator)).map(({ name }) => name);
  expect([names[0], names[6]]).toEqual(['Ouvrir un lieu', 'Fête de village']);
});

it('asks something at each of the six steps, and keeps what the coordination made of it', async () => {
  await loadProgramme();
  const coordinator = await buildCoordinator();
  const milestones = await listMilestones(coordinator);
  expect(milestones.map(({ step }) => step)).toEqual(trailStepSchema.options);
  const [readiness, ...others] = milestones;
  expect(readiness?.questions.length).toBeGreaterThanOrEqual(12);
  for (const { questions } of others) expect(questions.length).toBeGreaterThanOrEqual(3);
  expect(milestones.find(({ step }) => step === 'model')?.forms.map(({ key }) => key)).toEqual([
    'antenne',
    'co-portage',
    'transmission',
    'licence',
    'partenariat',
  ]);
  const read = milestoneInputSchema.parse({ ...readiness, title: 'Partir' });
  await updateMilestone(coordinator, { milestoneId: readiness?.id ?? '', version: 1, milestone: read });
  await loadProgramme();
  expect((await listMilestones(coordinator))[0]).toMatchObject({ title: 'Partir', version: 2 });
});
