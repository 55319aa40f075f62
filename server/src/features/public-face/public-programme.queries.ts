import type { Organisation } from '@sentiers/shared/organisations/schema.ts';
import type { TrailStep } from '@sentiers/shared/trail/steps.ts';
import { listCohortsByYear, loadCohorts } from '../cohorts/cohorts.queries.ts';
import { listOrganisationsOfCohort, shownOutside } from '../organisations/organisations.queries.ts';
import {
  findOrganisationOfKind,
  listOrganisationsOfKind,
} from '../organisations/public-organisations.queries.ts';
import { loadThemeLabels, placeLabel } from '../programme/programme.queries.ts';
import { findPublicReplays } from '../replays/public-replays.queries.ts';
import { listPublicWebinars } from '../seminars/public-webinars.queries.ts';
import { loadToldSteps } from '../trails/public-steps.queries.ts';

/** An organisation as its public page says it: never who works there. */
export type PublicOrganisation = Pick<
  Organisation,
  'id' | 'name' | 'activity' | 'description' | 'note' | 'themes' | 'partners'
> & {
  cohorts: { name: string; year: number }[];
  /** Where an incubator works; nothing of others, whose places are their way's. */
  from: Organisation['from'];
  /** From where to where it goes, and the step it is at: as much of it as it lets anyone know. */
  way: Way | null;
};

type Way = Pick<Organisation, 'from' | 'to'> & { step: TrailStep | null };

export interface PublicCohort {
  name: string;
  year: number;
  organisations: PublicOrganisation[];
}

/** The cohorts that have organisations, the latest first. */
export async function listPublicCohorts(): Promise<PublicCohort[]> {
  const cohorts = await listCohortsByYear();
  const listed = await Promise.all(
    cohorts.map(async ({ _id, name, year }) => {
      const organisations = await listOrganisationsOfCohort(_id);
      return { name, year, organisations: organisations.filter(({ kind }) => kind === 'social-enterprise') };
    }),
  );
  const present = await presenter(listed.flatMap(({ organisations }) => organisations));
  return listed
    .filter(({ organisations }) => organisations.length > 0)
    .map(({ name, year, organisations }) => ({
      ...{ name, year },
      organisations: organisations.map((organisation) => present(organisation, [{ name, year }])),
    }));
}

/** One organisation of a cohort; null where there is none. */
export async function loadPublicOrganisation(id: string): Promise<PublicOrganisation | null> {
  const organisation = await findOrganisationOfKind(id, 'social-enterprise');
  if (!organisation || organisation.cohortIds.length === 0) return null;
  const cohorts = [...(await loadCohorts(organisation.cohortIds)).values()];
  const present = await presenter([organisation]);
  return present(
    organisation,
    cohorts.map(({ name, year }) => ({ name, year })).toSorted((a, b) => b.year - a.year),
  );
}

export async function listIncubators(): Promise<PublicOrganisation[]> {
  const incubators = await listOrganisationsOfKind('incubator');
  const present = await presenter(incubators);
  return incubators.map((incubator) => present(incubator, []));
}

export interface PublicWebinarLine {
  title: string;
  startsAt: Date;
  endsAt: Date;
  /** Where its replay is, if anyone may watch it. */
  replay: string | null;
}

const MOST_WEBINARS = 100;

/** Webinars that were announced, the latest first. */
export async function listWebinars(): Promise<PublicWebinarLine[]> {
  const webinars = await listPublicWebinars(MOST_WEBINARS);
  const replays = await findPublicReplays(webinars.map(({ _id }) => _id));
  return webinars.map(({ _id, title, startsAt, endsAt }) => ({
    ...{ title, startsAt, endsAt },
    replay: replays.get(_id) ?? null,
  }));
}

type Stored = Awaited<ReturnType<typeof listOrganisationsOfCohort>>[number];
type Present = (organisation: Stored, cohorts: PublicOrganisation['cohorts']) => PublicOrganisation;

/** What is asked once for all of them: the names of themes, and the steps of those who let theirs be known. */
async function presenter(organisations: readonly Stored[]): Promise<Present> {
  const telling = organisations.filter((one) => shownOutside(one) === 'step').map(({ _id }) => _id);
  const [labels, steps] = await Promise.all([loadThemeLabels(), loadToldSteps([...new Set(telling)])]);
  return (organisation, cohorts) => {
    const { _id: id, name, activity, description, note, themes, from, to, partners } = organisation;
    const isShown = shownOutside(organisation) !== 'nothing';
    return {
      ...{ id, name, activity, description, note, partners, cohorts },
      themes: themes.map((key) => ({ key, label: labels.get(key) ?? key })),
      from: organisation.kind === 'incubator' ? from.map(place) : [],
      way: isShown ? { from: from.map(place), to: to.map(place), step: steps.get(id) ?? null } : null,
    };
  };
}

function place(code: string): Organisation['from'][number] {
  return { code, label: placeLabel(code) };
}
