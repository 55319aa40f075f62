import { signedIn } from '../../platform/http/procedures.ts';
import { readCohort } from '../cohorts/cohorts.access.ts';
import { listBlocked } from './blocks.queries.ts';
import { setBlocked } from './blocks.service.ts';
import { removePhoto, setPhoto, updateMine } from './people.service.ts';
import { listPeopleOfCohort, loadPersonPage } from './people-pages.queries.ts';

export const peopleRouter = {
  get: signedIn.people.get.handler(({ input, context }) => loadPersonPage(context.actor, input.personId)),
  listOfCohort: signedIn.people.listOfCohort.handler(async ({ input, context }) => {
    const cohort = await readCohort(context.actor, input.cohortId);
    return { items: await listPeopleOfCohort(cohort._id) };
  }),
  updateMine: signedIn.people.updateMine.handler(({ input, context }) => updateMine(context.actor, input)),
  setBlocked: signedIn.people.setBlocked.handler(async ({ input, context }) => ({
    items: await setBlocked(context.actor, input),
  })),
  listBlocked: signedIn.people.listBlocked.handler(async ({ context }) => ({
    items: await listBlocked(context.actor.personId),
  })),
  setPhoto: signedIn.people.setPhoto.handler(({ input, context }) => setPhoto(context.actor, input.photo)),
  removePhoto: signedIn.people.removePhoto.handler(({ context }) => removePhoto(context.actor)),
};
