import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { organisationSchema, organisationSummarySchema } from './schema.ts';

const tags = ['Structures'];

export const organisationsRoutes = {
  get: oc
    .route({
      method: 'GET',
      path: '/organisations/{organisationId}',
      tags,
      summary: "La page d'une structure",
    })
    .input(z.object({ organisationId: idSchema }))
    .output(organisationSchema),
  listOfCohort: oc
    .route({
      method: 'GET',
      path: '/cohorts/{cohortId}/organisations',
      tags,
      summary: "Les structures d'une cohorte",
    })
    .input(z.object({ cohortId: idSchema }))
    .output(z.object({ items: z.array(organisationSummarySchema) })),
};
