import { v5 as idFromName } from 'uuid';
import { insertMissing } from '../../platform/database/insert-missing.ts';
import { importChannels } from '../channels/channels.import.ts';
import { importCohorts } from '../cohorts/cohorts.import.ts';
import { type ImportedKind, importKinds } from '../experiences/kinds.import.ts';
import { type ImportedOrganisation, importOrganisations } from '../organisations/organisations.import.ts';
import { type ImportedMilestone, importMilestones } from '../trails/milestones.import.ts';
import experienceKinds from './experience-kinds.json' with { type: 'json' };
import milestones from './milestones.json' with { type: 'json' };
import { type ProgrammeFile, readProgrammeFile } from './programme-file.ts';
import { ThemeModel } from './themes.model.ts';

/** Ids are made from names, so that loading twice, or on two servers at once, makes everything once. */
const NAMESPACE = '6f1d9a52-5f0e-4c58-9e0b-8d5b7c7a2d31';

/** What a cohort opens with: five channels, and no empty room. */
const openingChannels = [
  {
    name: 'Le refuge',
    kind: 'cohort',
    description: 'L’entraide de tous les jours, et les questions qui n’ont pas d’autre place.',
  },
  {
    name: 'Choisir son territoire',
    kind: 'cohort',
    description: 'Comparer, visiter, écouter : où aller, et par qui commencer.',
  },
  {
    name: 'Modèle économique',
    kind: 'cohort',
    description: 'Budgets, tarifs, subventions, trésorerie.',
  },
  {
    name: 'Partenariats',
    kind: 'cohort',
    description: 'Mairies, intercommunalités, associations déjà là : ce qui se signe et ce qui se dit avant.',
  },
  {
    name: 'Annonces',
    kind: 'announcements',
    description: 'Les dates et les consignes du programme.',
  },
] as const;

/** Makes the id of what the programme's file names. */
export function programmeId(kind: string, name: string): string {
  return idFromName(`${kind}:${name}`, NAMESPACE);
}

/**
 * Loads the programme's public facts: its themes, its incubators, the cohort of the year with its
 * organisations and its first channels, the kinds of experiences, the milestones of trails. May run at every start: what exists already is left as it is, so that
 * what the coordination changed stays changed.
 */
export async function loadProgramme(): Promise<void> {
  const programme = readProgrammeFile();
  const { year, organisations } = programme.cohort;
  const cohortId = programmeId('cohort', String(year));
  const now = new Date();
  await importCohorts([{ _id: cohortId, name: `Cohorte ${year}`, year, ended: false, createdAt: now }]);
  await Promise.all([
    insertMissing(
      ThemeModel,
      programme.themes.map(({ key, label }) => ({ _id: key, label })),
    ),
    importOrganisations([
      ...organisations.map((organisation) => organisationOfCohort(organisation, cohortId)),
      ...programme.incubators.map(incubator),
    ]),
    importKinds(
      experienceKinds.map(({ key, ...kind }) => ({
        _id: programmeId('experience-kind', key),
        ...(kind as Omit<ImportedKind, '_id'>),
      })),
    ),
    importMilestones(
      milestones.map(({ key, ...milestone }) => ({
        _id: programmeId('milestone', key),
        ...(milestone as Omit<ImportedMilestone, '_id'>),
      })),
    ),
    importChannels(
      openingChannels.map((channel, position) => ({
        ...channel,
        _id: programmeId('channel', `${year}:${channel.name}`),
        cohortId,
        membership: 'open',
        themeKey: null,
        territoryCode: null,
        openAfterEnd: false,
        position,
        createdAt: now,
      })),
    ),
  ]);
}

function organisationOfCohort(
  organisation: ProgrammeFile['cohort']['organisations'][number],
  cohortId: string,
): ImportedOrganisation {
  const { name, activity, from, to, themes, note, partners } = organisation;
  return {
    _id: programmeId('organisation', name),
    name,
    kind: 'social-enterprise',
    activity,
    description: '',
    note: note ?? null,
    cohortIds: [cohortId],
    themes,
    from,
    to,
    partners: partners ?? [],
  };
}

function incubator({ name, region, regionName }: ProgrammeFile['incubators'][number]): ImportedOrganisation {
  return {
    _id: programmeId('organisation', name),
    name,
    kind: 'incubator',
    activity: `Incubateur d’innovation sociale en ${regionName}`,
    description: '',
    note: null,
    cohortIds: [],
    themes: [],
    from: [`region:${region}`],
    to: [],
    partners: [],
  };
}
