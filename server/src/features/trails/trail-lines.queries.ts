import { type Actor, holdsIn } from '@sentiers/shared/actor.ts';
import { canReadTrail, isAmong, isOfOrganisation, trailLevelsReadBy } from '@sentiers/shared/trail/policy.ts';
import type { TrailLine } from '@sentiers/shared/trail/schema.ts';
import { findRunningOf } from '../accompaniments/accompaniments.queries.ts';
import { readCohort } from '../cohorts/cohorts.access.ts';
import {
  listOrganisationsOfCohort,
  loadOrganisationSummaries,
} from '../organisations/organisations.queries.ts';
import { findOrganisationOf } from '../people/people.queries.ts';
import { loadThemeLabels } from '../programme/programme.queries.ts';
import { loadMilestones } from './milestones.queries.ts';
import { readMilestones, stateAt, stepRead } from './reading.ts';
import { loadEntries } from './trail-entries.queries.ts';
import { type AccessedTrail, loadTrailFacts } from './trails.access.ts';
import { placesOf, themesOf } from './trails.presenter.ts';

/** The trail of the actor's own organisation, then those they accompany and those of the cohorts they facilitate. */
export async function listOwnTrails(actor: Actor): Promise<{ own: TrailLine | null; items: TrailLine[] }> {
  const own = await findOrganisationOf(actor.personId);
  const near = actor.grants.flatMap(({ role, scope: { kind, id } }) => {
    if (id === null || actor.suspended) return [];
    return [{ role, kind, id }];
  });
  const accompanied = near.filter(({ role, kind }) => role === 'accompanying' && kind === 'organisation');
  const facilitated = near.filter(
    ({ kind, id }) => kind === 'cohort' && holdsIn(actor, kind, id, ['facilitator']),
  );
  const ofCohorts = await Promise.all(facilitated.map(({ id }) => listOrganisationsOfCohort(id)));
  const others = [...accompanied.map(({ id }) => id), ...ofCohorts.flat().map(({ _id }) => _id)];
  const lines = await loadLines(actor, new Set([...(own ? [own] : []), ...others]));
  const isOwn = ({ organisation }: TrailLine) => organisation.id === own;
  return { own: lines.find(isOwn) ?? null, items: lines.filter((line) => !isOwn(line)) };
}

/** The trails of a cohort, by name. Throws `not_found` where the actor doesn't read the cohort. */
export async function listTrailsOfCohort(actor: Actor, cohortId: string): Promise<TrailLine[]> {
  const cohort = await readCohort(actor, cohortId.toLowerCase());
  const organisations = await listOrganisationsOfCohort(cohort._id);
  return loadLines(actor, new Set(organisations.map(({ _id }) => _id)));
}

/** Those of these trails that the actor may read, by name. */
async function loadLines(actor: Actor, ids: ReadonlySet<string>): Promise<TrailLine[]> {
  const accessed = await loadTrailFacts(ids);
  const readable = [...accessed.values()].filter(({ facts }) => canReadTrail(actor, facts));
  const present = await linePresenter(actor, readable);
  return readable.flatMap(present).sort((a, b) => collator.compare(a.organisation.name, b.organisation.name));
}

const collator = new Intl.Collator('fr');

async function linePresenter(actor: Actor, readable: readonly AccessedTrail[]) {
  const ids = readable.map(({ facts }) => facts.id);
  const [milestones, entries, running, summaries, labels] = await Promise.all([
    loadMilestones(),
    loadEntries(ids),
    findRunningOf(ids),
    loadOrganisationSummaries(ids),
    loadThemeLabels(),
  ]);
  return ({ organisation: doc, facts }: AccessedTrail): TrailLine[] => {
    const organisation = summaries.get(facts.id);
    if (!organisation) return [];
    const read = readMilestones(milestones, entries.get(facts.id), trailLevelsReadBy(actor, facts));
    const changed = read.flatMap(({ said }) => said?.changedAt.getTime() ?? []);
    const isIn = ({ organisationId, companions }: (typeof running)[number]) =>
      organisationId === facts.id &&
      (isOfOrganisation(actor, facts) ||
        isAmong(
          actor,
          companions.flatMap(({ personId, until }) => (until === null ? personId : [])),
        ));
    return [
      {
        organisation,
        ...{ themes: themesOf(doc.themes, labels), from: placesOf(doc.from), to: placesOf(doc.to) },
        step: stepRead(read),
        milestones: read.map((each) => {
          const { id, title, step } = each.milestone;
          return { id, title, step, state: stateAt(each) };
        }),
        changedAt: changed.length > 0 ? new Date(Math.max(...changed)).toISOString() : null,
        accompanimentIds: running.filter(isIn).map(({ _id }) => _id),
      },
    ];
  };
}
