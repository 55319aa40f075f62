import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idSchema } from '../ids.ts';

const tags = ['Cohortes'];

export const membershipsRoutes = {
  remove: oc
    .route({
      method: 'DELETE',
      path: '/cohorts/{cohortId}/people/{personId}',
      successStatus: 204,
      tags,
      summary: "Retirer une personne d'une cohorte : la réponse vient quand plus rien ne lui parvient",
    })
    .input(z.object({ cohortId: idSchema, personId: idSchema }))
    .output(z.void()),
  setSuspended: oc
    .route({
      method: 'PUT',
      path: '/people/{personId}/suspended',
      successStatus: 204,
      tags,
      summary: 'Suspendre une personne, ou lever la suspension',
    })
    .input(z.object({ personId: idSchema, suspended: z.boolean() }))
    .output(z.void()),
};
