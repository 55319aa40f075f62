import type { Actor } from '@sentiers/shared/actor.ts';
import {
  canCommit,
  canEditTrail,
  canReadTrail,
  type TrailFacts,
  trailLevelsReadBy,
} from '@sentiers/shared/trail/policy.ts';
import type { MilestoneEntry, Trail } from '@sentiers/shared/trail/schema.ts';
import { loadFileSummaries } from '../files/file-summaries.queries.ts';
import { loadOrganisationSummaries, shownOutside } from '../organisations/organisations.queries.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { loadThemeLabels } from '../programme/programme.queries.ts';
import { loadAccompanyingIncubators } from './accompanying-incubators.queries.ts';
import { milestoneVersionId } from './milestones.model.ts';
import { loadMilestones, loadMilestoneVersions } from './milestones.queries.ts';
import { requireMilestone } from './milestones.service.ts';
import { type ReadMilestone, readMilestones, stepRead } from './reading.ts';
import { findRevisions, loadEntries } from './trail-entries.queries.ts';
import { requireOrganisation } from './trails.access.ts';
import { placesOf, presentTrailMilestone, themesOf } from './trails.presenter.ts';

/** An organisation's trail as the actor may read it. Throws `not_found`, or `forbidden` where it has none. */
export async function getTrail(actor: Actor, organisationId: string): Promise<Trail> {
  const { organisation, facts } = await requireOrganisation(actor, organisationId, canReadTrail);
  const { _id, cohortIds, themes, from, to, routeRevision = 0 } = organisation;
  const [read, accompanying, labels, summaries] = await Promise.all([
    loadRead(actor, facts),
    loadAccompanyingIncubators(_id),
    loadThemeLabels(),
    loadOrganisationSummaries([_id]),
  ]);
  const summary = summaries.get(_id);
  if (!summary) throw new Error(`No organisation ${_id}`);
  const beside = await loadBeside(read);
  return {
    organisation: summary,
    cohortIds,
    themes: themesOf(themes, labels),
    from: placesOf(from),
    to: placesOf(to),
    milestones: read.map((each) => presentTrailMilestone(actor, facts, each, beside)),
    step: stepRead(read),
    accompanying,
    outside: shownOutside(organisation),
    revision: routeRevision,
    abilities: { edit: canEditTrail(actor, facts), commit: canCommit(actor, facts) },
  };
}

/** The milestones with what the actor reads there, each as it was when it was answered first. */
export async function loadRead(actor: Actor, facts: TrailFacts): Promise<ReadMilestone[]> {
  const [milestones, entries] = await Promise.all([loadMilestones(), loadEntries([facts.id])]);
  const read = readMilestones(milestones, entries.get(facts.id), trailLevelsReadBy(actor, facts));
  const answered = read.flatMap(({ milestone, said }) =>
    said ? [{ milestoneId: milestone.id, version: said.milestoneVersion }] : [],
  );
  const versions = await loadMilestoneVersions(answered);
  return read.map((each) => {
    const { milestone, said } = each;
    const asked = said && versions.get(milestoneVersionId(milestone.id, said.milestoneVersion));
    // What is asked is as it was; where it stands on the way is as it is now.
    return asked ? { ...each, milestone: { ...asked, step: milestone.step } } : each;
  });
}

/** What was said at a milestone, the latest first: what the actor read then, and where they read what stands now. */
export async function listHistory(
  actor: Actor,
  { organisationId, milestoneId }: { organisationId: string; milestoneId: string },
) {
  const { facts } = await requireOrganisation(actor, organisationId, canReadTrail);
  const { id } = await requireMilestone(milestoneId);
  const revisions = await findRevisions(facts.id, id, trailLevelsReadBy(actor, facts));
  const people = await loadPersonSummaries(new Set(revisions.map(({ by }) => by)));
  return revisions.map(({ revision, at, by, entry }) => ({
    ...{ revision, at: at.toISOString(), by: summaryOf(people, by) },
    entry: entry satisfies MilestoneEntry,
  }));
}

async function loadBeside(read: readonly ReadMilestone[]) {
  const said = read.flatMap((each) => each.said ?? []);
  const [people, files] = await Promise.all([
    loadPersonSummaries(new Set(said.map(({ changedBy }) => changedBy))),
    loadFileSummaries(said.flatMap(({ entry }) => entry.fileIds)),
  ]);
  return { people, files };
}
