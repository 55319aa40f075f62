import type { Actor } from '@sentiers/shared/actor.ts';
import type { MappedTrail, mappedPlaceSchema } from '@sentiers/shared/trail-map/routes.ts';
import type { z } from 'zod';
import { listReadableCohorts } from '../cohorts/cohorts.access.ts';
import { listKnownOrganisations } from '../organisations/known-organisations.queries.ts';
import { findOrganisationOf } from '../people/people.queries.ts';
import { departementsOf } from '../programme/place-page.queries.ts';
import { loadThemeLabels, placeLabel } from '../programme/programme.queries.ts';
import { loadSteps } from '../trails/steps.queries.ts';

export interface TrailMap {
  items: MappedTrail[];
  places: z.infer<typeof mappedPlaceSchema>[];
  themes: { key: string; label: string }[];
  cohorts: { id: string; name: string }[];
}

/**
 * The ways of the organisations that the actor may know of, of one cohort or theme where asked: each place is described
 * once, beside. Cohorts are named as far as the actor reads them.
 */
export async function loadTrailMap(
  actor: Actor,
  { cohortId, theme }: { cohortId?: string | undefined; theme?: string | undefined },
): Promise<TrailMap> {
  const [own, cohorts, themes] = await Promise.all([
    findOrganisationOf(actor.personId),
    listReadableCohorts(actor),
    loadThemeLabels(),
  ]);
  const known = await listKnownOrganisations(actor, own, {
    kind: 'social-enterprise',
    ...(cohortId !== undefined && { cohortIds: cohortId.toLowerCase() }),
    ...(theme !== undefined && { themes: theme }),
  });
  const readable = new Set(cohorts.map(({ _id }) => _id));
  // A cohort that one doesn't read tells nothing of who is in it.
  const shown = known.filter(() => cohortId === undefined || readable.has(cohortId.toLowerCase()));
  const steps = await loadSteps(
    actor,
    shown.map(({ _id }) => _id),
  );
  const codes = new Set(shown.flatMap(({ from, to }) => [...from, ...to]));
  const keys = new Set(shown.flatMap((each) => each.themes));
  return {
    items: shown.map(({ _id: organisationId, name, cohortIds, from, to, ...line }) => ({
      ...{ organisationId, name, from, to, themes: line.themes },
      cohortIds: cohortIds.filter((id) => readable.has(id)),
      step: steps.get(organisationId) ?? null,
    })),
    places: [...codes].map((code) => ({
      ...{ code, label: placeLabel(code) },
      departements: departementsOf(code),
    })),
    themes: [...keys].map((key) => ({ key, label: themes.get(key) ?? key })).toSorted(byLabel),
    cohorts: cohorts.map(({ _id: id, name }) => ({ id, name })),
  };
}

function byLabel(a: { label: string }, b: { label: string }): number {
  return a.label.localeCompare(b.label, 'fr');
}
