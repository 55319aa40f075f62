import { signedIn } from '../../platform/http/procedures.ts';
import { addPerson, removePerson } from './invited-people.service.ts';
import { removeFromCohort, setSuspended } from './memberships.service.ts';

export const membershipsRouter = {
  remove: signedIn.memberships.remove.handler(({ input, context }) => removeFromCohort(context.actor, input)),
  setSuspended: signedIn.memberships.setSuspended.handler(({ input, context }) =>
    setSuspended(context.actor, input),
  ),
};

/** The two operations of `channels` that give and take rights. */
export const invitedPeopleRouter = {
  addPerson: signedIn.channels.addPerson.handler(async ({ input, context }) => ({
    items: await addPerson(context.actor, input),
  })),
  removePerson: signedIn.channels.removePerson.handler(async ({ input, context }) => ({
    items: await removePerson(context.actor, input),
  })),
};
