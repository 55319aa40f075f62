import { oc } from '@orpc/contract';
import { z } from 'zod';
import { channelSchema } from '../channels/schema.ts';
import { counterSchema, idSchema } from '../ids.ts';
import { cohortModules } from './modules.ts';
import { cohortModuleSchema, cohortSchema } from './schema.ts';

const tags = ['Cohortes'];

export const cohortsRoutes = {
  list: oc
    .route({ method: 'GET', path: '/cohorts', tags, summary: 'Les cohortes que je peux lire' })
    .input(z.object({}))
    .output(
      z.object({
        items: z.array(cohortSchema),
        /** What the reader may begin something in: navigation shows no other module. */
        modules: z.array(cohortModuleSchema),
      }),
    ),
  channels: oc
    .route({
      method: 'GET',
      path: '/cohorts/{cohortId}/channels',
      tags,
      summary: "Les canaux d'une cohorte que je peux lire",
    })
    .input(z.object({ cohortId: idSchema }))
    .output(z.object({ items: z.array(channelSchema) })),
  setModules: oc
    .route({
      method: 'PUT',
      path: '/cohorts/{cohortId}/modules',
      tags,
      summary: 'Ouvrir ou fermer des modules dans une cohorte ; rien de ce qui existe n’est perdu',
    })
    .input(
      z.object({
        cohortId: idSchema,
        revision: counterSchema,
        modules: z.array(cohortModuleSchema).max(cohortModules.length, { error: 'too_many' }),
      }),
    )
    .output(cohortSchema),
};
