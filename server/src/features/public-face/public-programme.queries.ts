import type { Organisation } from '@sentiers/shared/organisations/schema.ts';
import { listCohortsByYear, loadCohorts } from '../cohorts/cohorts.queries.ts';
import { listOrganisationsOfCohort } from '../organisations/organisations.queries.ts';
import {
  findOrganisationOfKind,
  listOrganisationsOfKind,
} from '../organisations/public-organisations.queries.ts';
import { loadThemeLabels, placeLabel } from '../programme/programme.queries.ts';
import { findPublicReplays } from '../replays/public-replays.queries.ts';
import { listPublicWebinars } from '../seminars/public-webinars.queries.ts';

/** An organisation as its public page says it: never who works there. */
export type PublicOrganisation = Pick<
  Organisation,
  'id' | 'name' | 'activity' | 'description' | 'note' | 'themes' | 'from' | 'to' | 'partners'
> & { cohorts: { name: string; year: number }[] };

export interface PublicCohort {
  name: string;
  year: number;
  organisations: PublicOrganisation[];
}

/** The cohorts that have organisations, the latest first. */
export async function listPublicCohorts(): Promise<PublicCohort[]> {
  const cohorts = await listCohortsByYear();
  const labels = await loadThemeLabels();
  const found = await Promise.all(
    cohorts.map(async ({ _id, name, year }) => {
      const organisations = await listOrganisationsOfCohort(_id);
      return {
        ...{ name, year },
        organisations: organisations
          .filter(({ kind }) => kind === 'social-enterprise')
          .map((organisation) => present(organisation, labels, [{ name, year }])),
      };
    }),
  );
  return found.filter(({ organisations }) => organisations.length > 0);
}

/** One organisation of a cohort; null where there is none. */
export async function loadPublicOrganisation(id: string): Promise<PublicOrganisation | null> {
  const organisation = await findOrganisationOfKind(id, 'social-enterprise');
  if (!organisation || organisation.cohortIds.length === 0) return null;
  const cohorts = [...(await loadCohorts(organisation.cohortIds)).values()];
  return present(
    organisation,
    await loadThemeLabels(),
    cohorts.map(({ name, year }) => ({ name, year })).toSorted((a, b) => b.year - a.year),
  );
}

export async function listIncubators(): Promise<PublicOrganisation[]> {
  const [incubators, labels] = await Promise.all([listOrganisationsOfKind('incubator'), loadThemeLabels()]);
  return incubators.map((incubator) => present(incubator, labels, []));
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

function present(
  { _id: id, name, activity, description, note, themes, from, to, partners }: Stored,
  labels: ReadonlyMap<string, string>,
  cohorts: PublicOrganisation['cohorts'],
): PublicOrganisation {
  const place = (code: string) => ({ code, label: placeLabel(code) });
  return {
    ...{ id, name, activity, description, note, partners, cohorts },
    themes: themes.map((key) => ({ key, label: labels.get(key) ?? key })),
    from: from.map(place),
    to: to.map(place),
  };
}
