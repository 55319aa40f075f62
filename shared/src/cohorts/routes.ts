import { oc } from '@orpc/contract';
import { z } from 'zod';
import { channelSchema } from '../channels/schema.ts';
import { idSchema } from '../ids.ts';
import { cohortSchema } from './schema.ts';

const tags = ['Cohortes'];

export const cohortsRoutes = {
  list: oc
    .route({ method: 'GET', path: '/cohorts', tags, summary: 'Les cohortes que je peux lire' })
    .input(z.object({}))
    .output(z.object({ items: z.array(cohortSchema) })),
  channels: oc
    .route({
      method: 'GET',
      path: '/cohorts/{cohortId}/channels',
      tags,
      summary: "Les canaux d'une cohorte que je peux lire",
    })
    .input(z.object({ cohortId: idSchema }))
    .output(z.object({ items: z.array(channelSchema) })),
};
