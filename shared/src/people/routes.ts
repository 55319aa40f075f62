import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { personSchema, personSummarySchema, personUpdateSchema } from './schema.ts';

const tags = ['Personnes'];

export const peopleRoutes = {
  get: oc
    .route({ method: 'GET', path: '/people/{personId}', tags, summary: "La page d'une personne" })
    .input(z.object({ personId: idSchema }))
    .output(personSchema),
  listOfCohort: oc
    .route({
      method: 'GET',
      path: '/cohorts/{cohortId}/people',
      tags,
      summary: "Les personnes d'une cohorte",
    })
    .input(z.object({ cohortId: idSchema }))
    .output(z.object({ items: z.array(personSummarySchema) })),
  updateMine: oc
    .route({ method: 'PATCH', path: '/me/page', tags, summary: 'Modifier sa page' })
    .input(personUpdateSchema)
    .output(personSchema),
  setBlocked: oc
    .route({
      method: 'PUT',
      path: '/people/{personId}/blocked',
      tags,
      summary: 'Bloquer une personne, ou ne plus la bloquer ; elle ne l’apprend pas',
    })
    .input(z.object({ personId: idSchema, blocked: z.boolean() }))
    .output(z.object({ items: z.array(personSummarySchema) })),
  listBlocked: oc
    .route({ method: 'GET', path: '/me/blocked', tags, summary: 'Les personnes que j’ai bloquées' })
    .input(z.object({}))
    .output(z.object({ items: z.array(personSummarySchema) })),
  setPhoto: oc
    .route({ method: 'PUT', path: '/me/photo', tags, summary: 'Changer sa photo (image de 5 Mo au plus)' })
    .input(z.object({ photo: z.file().max(5 * 1024 * 1024, { error: 'too_long' }) }))
    .output(personSummarySchema),
  removePhoto: oc
    .route({ method: 'DELETE', path: '/me/photo', tags, summary: 'Retirer sa photo' })
    .input(z.object({}).optional())
    .output(personSummarySchema),
};
