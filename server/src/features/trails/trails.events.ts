import { trailLevelsReadBy } from '@sentiers/shared/trail/policy.ts';
import type { TrailLevel } from '@sentiers/shared/trail/schema.ts';
import { registerEntity } from '../../platform/journal/entities.ts';
import { registerReread } from '../../platform/realtime/rereads.ts';
import { listAccompanying } from '../memberships/accompanying.queries.ts';
import { listActorsOfCohort, listCoordinatorIds, loadActors } from '../memberships/memberships.queries.ts';
import type { OrganisationDoc } from '../organisations/organisations.queries.ts';
import {
  type TrailEntryDoc,
  TrailEntryModel,
  type TrailRevisionDoc,
  TrailRevisionModel,
} from './trail-entries.model.ts';
import { loadTrailFacts } from './trails.access.ts';

declare module '../../platform/journal/events.ts' {
  interface DomainEvents {
    /** An organisation said where it is at a milestone: to those who read this level. */
    'trail.answered': { organisationId: string; milestoneId: string; level: TrailLevel; by: string };
  }
}

/** What journals carry of trails, and who reads them again. Once, before the server starts. */
export function registerTrails(): void {
  registerEntity<TrailEntryDoc>({
    kind: 'trail-entry',
    model: TrailEntryModel,
    streams: [{ kind: 'organisation', idField: 'organisationId', versionField: 'version' }],
    // What each may read of a trail differs: they are told to read it again.
    present: () => [],
  });
  registerEntity<TrailRevisionDoc>({
    kind: 'trail-revision',
    model: TrailRevisionModel,
    streams: [{ kind: 'organisation', idField: 'organisationId', versionField: 'version' }],
    present: () => [],
  });
  registerReread<TrailEntryDoc>('trail-entry', async ({ organisationId, toldAt }) => ({
    what: { kind: 'trail', id: organisationId },
    personIds: await listTrailReaders(organisationId, toldAt),
  }));
  registerReread<OrganisationDoc>('organisation-route', async ({ _id }) => ({
    what: { kind: 'trail', id: _id },
    personIds: await listTrailReaders(_id, 'cohort'),
  }));
}

/** Ids of all who read what an organisation tells at this level. */
async function listTrailReaders(organisationId: string, level: TrailLevel): Promise<string[]> {
  const accessed = (await loadTrailFacts([organisationId])).get(organisationId);
  if (!accessed) return [];
  const { facts } = accessed;
  const [accompanying, coordinators, ...ofCohorts] = await Promise.all([
    listAccompanying(organisationId),
    listCoordinatorIds(),
    ...facts.cohortIds.map(async (id) => (await listActorsOfCohort(id)).map(({ personId }) => personId)),
  ]);
  const near = new Set([...facts.peopleIds, ...accompanying, ...coordinators, ...ofCohorts.flat()]);
  const actors = await loadActors(near);
  return [...near].filter((personId) => {
    const actor = actors.get(personId);
    return actor && !actor.suspended && trailLevelsReadBy(actor, facts).includes(level);
  });
}
