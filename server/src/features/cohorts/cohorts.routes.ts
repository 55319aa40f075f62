import { signedIn } from '../../platform/http/procedures.ts';
import { listChannels } from '../channels/channels.queries.ts';
import { countPeopleOfCohorts } from '../memberships/memberships.queries.ts';
import { listReadableCohorts, readCohort } from './cohorts.access.ts';
import { presentCohort } from './cohorts.presenter.ts';
import { modulesGivenBy } from './modules.access.ts';
import { setModules } from './modules.service.ts';

export const cohortsRouter = {
  list: signedIn.cohorts.list.handler(async ({ context }) => {
    const cohorts = await listReadableCohorts(context.actor);
    const people = await countPeopleOfCohorts(cohorts.map(({ _id }) => _id));
    return {
      items: cohorts.map((cohort) => presentCohort(context.actor, cohort, people.get(cohort._id) ?? 0)),
      modules: await modulesGivenBy(context.actor, cohorts),
    };
  }),
  channels: signedIn.cohorts.channels.handler(async ({ input, context }) => {
    const cohort = await readCohort(context.actor, input.cohortId);
    return { items: await listChannels(context.actor, cohort._id) };
  }),
  setModules: signedIn.cohorts.setModules.handler(async ({ input, context }) => {
    const cohort = await setModules(context.actor, input);
    const people = await countPeopleOfCohorts([cohort._id]);
    return presentCohort(context.actor, cohort, people.get(cohort._id) ?? 0);
  }),
};
