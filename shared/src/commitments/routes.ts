import { oc } from '@orpc/contract';
import { z } from 'zod';
import { clientIdSchema, counterSchema, idSchema } from '../ids.ts';
import { suggestionSchema } from '../trail/schema.ts';
import {
  addedWhySchema,
  checkInSchema,
  checkInStateSchema,
  checkInTokenSchema,
  commitmentInputSchema,
  commitmentSchema,
  commitmentSourceSchema,
  commitmentStateSchema,
  MOST_COMMITMENTS,
  whySchema,
} from './schema.ts';

const tags = ['Engagements'];
const about = z.object({ commitmentId: idSchema });
const lines = z.object({ items: z.array(commitmentSchema) });
/** Which answer a why goes with, as it was read. */
const answered = z.object({ checkInId: idSchema, revision: counterSchema, why: addedWhySchema });
const linkAnswer = z.object({
  state: commitmentStateSchema,
  /** What was noted: a why may be added to it. */
  checkIn: checkInSchema.pick({ id: true, state: true, why: true, revision: true }),
});

export const commitmentsRoutes = {
  mine: oc
    .route({ method: 'GET', path: '/me/commitments', tags, summary: 'Les engagements de ma structure' })
    .input(z.object({}))
    .output(lines),
  board: oc
    .route({
      method: 'GET',
      path: '/cohorts/{cohortId}/commitments',
      tags,
      summary: 'Le tableau des engagements d’une cohorte',
    })
    .input(z.object({ cohortId: idSchema }))
    .output(lines),
  make: oc
    .route({
      method: 'POST',
      path: '/organisations/{organisationId}/commitments',
      tags,
      summary: 'Prendre un à trois engagements datés',
    })
    .input(
      z.object({
        organisationId: idSchema,
        clientId: clientIdSchema,
        commitments: z.array(commitmentInputSchema).min(1).max(MOST_COMMITMENTS),
        source: commitmentSourceSchema.default({ from: 'anytime' }),
      }),
    )
    .output(lines),
  get: oc
    .route({ method: 'GET', path: '/commitments/{commitmentId}', tags, summary: 'Un engagement' })
    .input(about)
    .output(commitmentSchema),
  update: oc
    .route({
      method: 'PUT',
      path: '/commitments/{commitmentId}',
      tags,
      summary: 'Corriger un engagement, ou son terme',
    })
    .input(about.extend({ revision: counterSchema, commitment: commitmentInputSchema }))
    .output(commitmentSchema),
  checkIn: oc
    .route({
      method: 'POST',
      path: '/commitments/{commitmentId}/check-ins',
      tags,
      summary: 'Dire où l’on en est : avancé, bloqué, abandonné, tenu',
    })
    .input(about.extend({ clientId: clientIdSchema, state: checkInStateSchema, why: whySchema }))
    .output(commitmentSchema),
  addWhy: oc
    .route({
      method: 'PUT',
      path: '/commitments/{commitmentId}/check-ins/{checkInId}/why',
      tags,
      summary: 'Dire pourquoi, après avoir répondu d’un geste',
    })
    .input(about.extend(answered.shape))
    .output(commitmentSchema),
  remove: oc
    .route({
      method: 'DELETE',
      path: '/commitments/{commitmentId}',
      tags,
      summary: 'Retirer un engagement pris par erreur',
    })
    .input(about)
    .output(z.object({})),
  help: oc
    .route({
      method: 'GET',
      path: '/commitments/{commitmentId}/help',
      tags,
      summary: 'Ce qui peut débloquer : des retours, des pairs, des alumni, chacun avec sa raison',
    })
    .input(about)
    .output(z.object({ items: z.array(suggestionSchema) })),
  inspectLink: oc
    .route({
      method: 'POST',
      path: '/commitments/link',
      tags,
      summary: 'À quel engagement mène le lien d’un e-mail',
    })
    .input(z.object({ token: checkInTokenSchema }))
    .output(
      z.object({ commitmentId: idSchema, text: z.string(), dueOn: z.string(), state: commitmentStateSchema }),
    ),
  checkInByLink: oc
    .route({
      method: 'POST',
      path: '/commitments/link/check-in',
      tags,
      summary: 'Dire où l’on en est depuis un e-mail',
    })
    .input(
      z.object({
        token: checkInTokenSchema,
        clientId: clientIdSchema,
        state: checkInStateSchema,
        why: whySchema,
      }),
    )
    .output(linkAnswer),
  addWhyByLink: oc
    .route({
      method: 'PUT',
      path: '/commitments/link/why',
      tags,
      summary: 'Dire pourquoi depuis un e-mail, après avoir répondu',
    })
    .input(answered.extend({ token: checkInTokenSchema }))
    .output(linkAnswer),
};
