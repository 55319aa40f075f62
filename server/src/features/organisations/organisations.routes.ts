import { signedIn } from '../../platform/http/procedures.ts';
import { readCohort } from '../cohorts/cohorts.access.ts';
import { listPeopleOfOrganisation } from '../people/people-pages.queries.ts';
import { loadThemeLabels, placeLabel } from '../programme/programme.queries.ts';
import { readOrganisation } from './organisations.access.ts';
import { presentOrganisation, presentOrganisationSummary } from './organisations.presenter.ts';
import { listOrganisationsOfCohort } from './organisations.queries.ts';

export const organisationsRouter = {
  get: signedIn.organisations.get.handler(async ({ input, context }) => {
    const organisation = await readOrganisation(context.actor, input.organisationId);
    const [themes, people] = await Promise.all([
      loadThemeLabels(),
      listPeopleOfOrganisation(context.actor, organisation._id),
    ]);
    return presentOrganisation(organisation, { themes, place: placeLabel }, people);
  }),
  listOfCohort: signedIn.organisations.listOfCohort.handler(async ({ input, context }) => {
    const cohort = await readCohort(context.actor, input.cohortId);
    const organisations = await listOrganisationsOfCohort(cohort._id);
    return { items: organisations.map(presentOrganisationSummary) };
  }),
};
