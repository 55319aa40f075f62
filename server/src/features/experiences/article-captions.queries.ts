import type { FileSummary } from '@sentiers/shared/files/schema.ts';
import type { OrganisationSummary } from '@sentiers/shared/organisations/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { loadCohorts } from '../cohorts/cohorts.queries.ts';
import { loadFileSummaries } from '../files/file-summaries.queries.ts';
import { loadOrganisations } from '../organisations/organisations.queries.ts';
import { loadPersonSummaries } from '../people/people.queries.ts';
import { loadThemeLabels } from '../programme/programme.queries.ts';
import type { EditionDoc } from './editions.model.ts';
import { filesOf } from './section-values.ts';

/** How all that editions name is called. */
export interface Captions {
  people: ReadonlyMap<string, PersonSummary>;
  organisations: ReadonlyMap<string, OrganisationSummary>;
  cohorts: ReadonlyMap<string, { name: string; year: number }>;
  files: ReadonlyMap<string, FileSummary>;
  themes: ReadonlyMap<string, string>;
}

type Named = Pick<EditionDoc, 'authorIds' | 'organisationId' | 'cohortId' | 'head' | 'sections'>;

export async function loadCaptions(editions: readonly Named[]): Promise<Captions> {
  const idsOf = (field: 'organisationId' | 'cohortId') =>
    editions.map((edition) => edition[field]).filter((id) => id !== null);
  const quoted = editions.flatMap(({ sections }) => sections.flatMap(({ quotedIds }) => quotedIds));
  const [people, organisations, cohorts, files, themes] = await Promise.all([
    loadPersonSummaries([...editions.flatMap(({ authorIds }) => authorIds), ...quoted]),
    loadOrganisations(idsOf('organisationId')),
    loadCohorts(idsOf('cohortId')),
    loadFileSummaries(editions.flatMap(filesOf)),
    loadThemeLabels(),
  ]);
  const summaries = [...organisations.values()].map(
    ({ _id: id, name, kind, activity }): [string, OrganisationSummary] => [id, { id, name, kind, activity }],
  );
  return { people, organisations: new Map(summaries), cohorts, files, themes };
}
