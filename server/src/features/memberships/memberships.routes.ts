import { signedIn } from '../../platform/http/procedures.ts';
import { removeFromCohort, setSuspended } from './memberships.service.ts';

export const membershipsRouter = {
  remove: signedIn.memberships.remove.handler(({ input, context }) => removeFromCohort(context.actor, input)),
  setSuspended: signedIn.memberships.setSuspended.handler(({ input, context }) =>
    setSuspended(context.actor, input),
  ),
};
