import { expect, it } from 'vitest';
import { useTestDatabase } from '../../test/database.ts';
import { buildCoordinator } from '../../test/factories/build-actor.ts';
import { listReadableChannels } from '../channels/channels.access.ts';
import { ChannelModel } from '../channels/channels.model.ts';
import { listReadableCohorts } from '../cohorts/cohorts.access.ts';
import { CohortModel } from '../cohorts/cohorts.model.ts';
import { OrganisationModel } from '../organisations/organisations.model.ts';
import { listOrganisationsOfCohort } from '../organisations/organisations.queries.ts';
import { loadProgramme, programmeId } from './load-programme.ts';
import { loadThemeLabels, placeLabel } from './programme.queries.ts';

useTestDatabase();

const cohortId = programmeId('cohort', '2025');

it('loads the cohort of 2025 with its twelve organisations and its five channels', async () => {
  await loadProgramme();
  const coordinator = await buildCoordinator();
  expect(await listReadableCohorts(coordinator)).toMatchObject([
    { _id: cohortId, name: 'Cohorte 2025', ended: false },
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
