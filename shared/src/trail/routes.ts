import { oc } from '@orpc/contract';
import { z } from 'zod';
import { clientIdSchema, counterSchema, idSchema, instantSchema } from '../ids.ts';
import { personSummarySchema } from '../people/schema.ts';
import { milestoneInputSchema, milestoneSchema } from './milestones.ts';
import {
  milestoneEntrySchema,
  suggestionSchema,
  trailLineSchema,
  trailRouteSchema,
  trailSchema,
} from './schema.ts';

const tags = ['Itinéraires'];
const aboutMilestone = z.object({ milestoneId: idSchema });
const aboutTrail = z.object({ organisationId: idSchema });

/** The milestones that all trails have. */
export const milestonesRoutes = {
  list: oc
    .route({ method: 'GET', path: '/milestones', tags, summary: 'Les balises, dans leur ordre' })
    .input(z.object({}))
    .output(z.object({ items: z.array(milestoneSchema) })),
  create: oc
    .route({ method: 'POST', path: '/milestones', tags, summary: 'Ajouter une balise' })
    .input(z.object({ clientId: clientIdSchema, milestone: milestoneInputSchema }))
    .output(milestoneSchema),
  update: oc
    .route({
      method: 'PUT',
      path: '/milestones/{milestoneId}',
      tags,
      summary: 'Corriger une balise ; ce qui a été répondu garde sa version',
    })
    .input(aboutMilestone.extend({ version: counterSchema, milestone: milestoneInputSchema }))
    .output(milestoneSchema),
  setArchived: oc
    .route({
      method: 'PUT',
      path: '/milestones/{milestoneId}/archived',
      tags,
      summary: 'Retirer une balise, ou la remettre',
    })
    .input(aboutMilestone.extend({ archived: z.boolean() }))
    .output(milestoneSchema),
  order: oc
    .route({ method: 'PUT', path: '/milestones/order', tags, summary: 'Mettre les balises dans cet ordre' })
    .input(z.object({ milestoneIds: z.array(idSchema).max(60) }))
    .output(z.object({ items: z.array(milestoneSchema) })),
};

export const trailsRoutes = {
  mine: oc
    .route({
      method: 'GET',
      path: '/me/trails',
      tags,
      summary: 'L’itinéraire de ma structure, ceux que j’accompagne, ceux des cohortes que j’anime',
    })
    .input(z.object({}))
    .output(
      z.object({
        /** Of my own organisation; null where it has none. */
        own: trailLineSchema.nullable(),
        items: z.array(trailLineSchema),
      }),
    ),
  ofCohort: oc
    .route({
      method: 'GET',
      path: '/cohorts/{cohortId}/trails',
      tags,
      summary: 'Les itinéraires d’une cohorte, sur une page',
    })
    .input(z.object({ cohortId: idSchema }))
    .output(z.object({ items: z.array(trailLineSchema) })),
  get: oc
    .route({
      method: 'GET',
      path: '/organisations/{organisationId}/trail',
      tags,
      summary: 'L’itinéraire d’une structure',
    })
    .input(aboutTrail)
    .output(trailSchema),
  saveRoute: oc
    .route({
      method: 'PUT',
      path: '/organisations/{organisationId}/trail/route',
      tags,
      summary: 'Dire d’où l’on part et où l’on va',
    })
    .input(aboutTrail.extend({ revision: counterSchema, route: trailRouteSchema }))
    .output(trailSchema),
  saveEntry: oc
    .route({
      method: 'PUT',
      path: '/organisations/{organisationId}/trail/{milestoneId}',
      tags,
      summary: 'Répondre, noter, dire où l’on en est à une balise',
    })
    .input(aboutTrail.extend({ milestoneId: idSchema, revision: counterSchema, entry: milestoneEntrySchema }))
    .output(trailSchema),
  history: oc
    .route({
      method: 'GET',
      path: '/organisations/{organisationId}/trail/{milestoneId}/history',
      tags,
      summary: 'Ce qui y a été dit, du plus récent au plus ancien',
    })
    .input(aboutTrail.extend({ milestoneId: idSchema }))
    .output(
      z.object({
        items: z.array(
          z.object({
            revision: counterSchema,
            at: instantSchema,
            by: personSummarySchema,
            entry: milestoneEntrySchema,
          }),
        ),
      }),
    ),
  suggestions: oc
    .route({
      method: 'GET',
      path: '/organisations/{organisationId}/trail/{milestoneId}/suggestions',
      tags,
      summary: 'Des retours d’expérience et des fils qui y aident, chacun avec sa raison',
    })
    .input(aboutTrail.extend({ milestoneId: idSchema }))
    .output(z.object({ items: z.array(suggestionSchema) })),
};
