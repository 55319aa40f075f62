import { signedIn } from '../../platform/http/procedures.ts';
import { loadTrailMap } from './trail-map.queries.ts';

export const trailMapRouter = {
  get: signedIn.trailMap.get.handler(({ context, input }) => loadTrailMap(context.actor, input)),
};
