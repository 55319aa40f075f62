import { oc } from '@orpc/contract';
import { z } from 'zod';
import { clientIdSchema, counterSchema, idSchema } from '../ids.ts';
import { trialInputSchema, trialSchema } from './schema.ts';

const tags = ['« Je l’ai essayé »'];

export const trialsRoutes = {
  list: oc
    .route({
      method: 'GET',
      path: '/experiences/{experienceId}/trials',
      tags,
      summary: 'Qui l’a essayé, où, et ce que cela a donné, du plus récent au plus ancien',
    })
    .input(z.object({ experienceId: idSchema }))
    .output(
      z.object({
        items: z.array(trialSchema),
        /** Different organisations among them; a person without one counts for one. */
        organisations: z.int(),
      }),
    ),
  mine: oc
    .route({
      method: 'GET',
      path: '/me/trials',
      tags,
      summary: 'Ce que j’ai essayé, et quand j’en donne des nouvelles',
    })
    .input(z.object({}))
    .output(z.object({ items: z.array(trialSchema) })),
  declare: oc
    .route({
      method: 'POST',
      path: '/experiences/{experienceId}/trials',
      tags,
      summary: 'Dire que je l’ai essayé',
    })
    .input(z.object({ experienceId: idSchema, clientId: clientIdSchema, trial: trialInputSchema }))
    .output(trialSchema),
  update: oc
    .route({ method: 'PUT', path: '/trials/{trialId}', tags, summary: 'Corriger, ou donner des nouvelles' })
    .input(z.object({ trialId: idSchema, revision: counterSchema, trial: trialInputSchema }))
    .output(trialSchema),
  remove: oc
    .route({ method: 'DELETE', path: '/trials/{trialId}', tags, summary: 'Retirer mon essai' })
    .input(z.object({ trialId: idSchema }))
    .output(z.object({})),
};
