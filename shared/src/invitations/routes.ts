import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { personNameSchema } from '../people/schema.ts';
import { linkTokenSchema } from '../session/routes.ts';
import { chosenPasswordSchema, meSchema } from '../session/schema.ts';
import {
  invitationCreationSchema,
  invitationOfferSchema,
  invitationSchema,
  organisationChoiceSchema,
} from './schema.ts';

const tags = ['Invitations'];

export const invitationsRoutes = {
  create: oc
    .route({
      method: 'POST',
      path: '/cohorts/{cohortId}/invitations',
      successStatus: 201,
      tags,
      summary: 'Inviter une personne dans une cohorte',
    })
    .input(invitationCreationSchema.extend({ cohortId: idSchema }))
    .output(invitationSchema),
  list: oc
    .route({
      method: 'GET',
      path: '/cohorts/{cohortId}/invitations',
      tags,
      summary: 'Les invitations d’une cohorte',
    })
    .input(z.object({ cohortId: idSchema }))
    .output(z.object({ items: z.array(invitationSchema) })),
  revoke: oc
    .route({ method: 'DELETE', path: '/invitations/{invitationId}', tags, summary: 'Annuler une invitation' })
    .input(z.object({ invitationId: idSchema }))
    .output(invitationSchema),
  inspect: oc
    .route({
      method: 'POST',
      path: '/invitations/inspect',
      tags,
      summary: "Lire une invitation avant de l'accepter",
    })
    .input(z.object({ token: linkTokenSchema }))
    .output(invitationOfferSchema),
  accept: oc
    .route({
      method: 'POST',
      path: '/invitations/accept',
      tags,
      summary: 'Accepter une invitation : nom, mot de passe, structure, charte',
    })
    .input(
      z.object({
        token: linkTokenSchema,
        name: personNameSchema,
        /** Left out by someone who will sign in by e-mailed codes only. */
        password: chosenPasswordSchema.optional(),
        organisation: organisationChoiceSchema,
        charterVersion: z.int(),
      }),
    )
    .output(meSchema),
};
