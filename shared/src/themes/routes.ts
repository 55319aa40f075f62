import { oc } from '@orpc/contract';
import { z } from 'zod';

export const themesRoutes = {
  list: oc
    .route({
      method: 'GET',
      path: '/themes',
      tags: ['Thématiques'],
      summary: 'Les thématiques du programme, par leur nom',
    })
    .input(z.object({}))
    .output(z.object({ items: z.array(z.object({ key: z.string(), label: z.string() })) })),
};
