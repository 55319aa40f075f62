import { logger } from '../../platform/logging/logger.ts';
import type { Realtime } from '../../platform/realtime/realtime.ts';
import { listActorsOfCohort, listCoordinatorIds } from '../memberships/memberships.queries.ts';
import { onCohortsChanged } from './cohorts.access.ts';

/**
 * Tells those who read a cohort, and nobody else, that other modules are on: their navigation changes at once. Answers
 * how to stop.
 */
export function announceCohorts(realtime: Realtime): () => void {
  return onCohortsChanged((ids) => {
    announce(realtime, ids).catch((err: unknown) => logger.warn({ err }, 'cohorts could not be announced'));
  });
}

async function announce(realtime: Realtime, ids: readonly string[]): Promise<void> {
  const coordinators = await listCoordinatorIds();
  for (const cohortId of ids) {
    const actors = await listActorsOfCohort(cohortId);
    const readers = new Set([...actors.map(({ personId }) => personId), ...coordinators]);
    for (const personId of readers) realtime.toPerson(personId, 'cohort.changed', { cohortId });
  }
}
