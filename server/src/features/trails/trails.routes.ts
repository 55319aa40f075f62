import { signedIn } from '../../platform/http/procedures.ts';
import { listSuggestions } from './suggestions.queries.ts';
import { listOwnTrails, listTrailsOfCohort } from './trail-lines.queries.ts';
import { getTrail, listHistory } from './trails.queries.ts';
import { saveEntry, saveRoute } from './trails.service.ts';

export const trailsRouter = {
  mine: signedIn.trails.mine.handler(({ context }) => listOwnTrails(context.actor)),
  ofCohort: signedIn.trails.ofCohort.handler(async ({ input, context }) => ({
    items: await listTrailsOfCohort(context.actor, input.cohortId),
  })),
  get: signedIn.trails.get.handler(({ input, context }) => getTrail(context.actor, input.organisationId)),
  saveRoute: signedIn.trails.saveRoute.handler(({ input, context }) => saveRoute(context.actor, input)),
  saveEntry: signedIn.trails.saveEntry.handler(({ input, context }) => saveEntry(context.actor, input)),
  history: signedIn.trails.history.handler(async ({ input, context }) => ({
    items: await listHistory(context.actor, input),
  })),
  suggestions: signedIn.trails.suggestions.handler(async ({ input, context }) => ({
    items: await listSuggestions(context.actor, input),
  })),
};
