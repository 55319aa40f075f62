import { oc } from '@orpc/contract';
import { z } from 'zod';

export const territoriesRoutes = {
  list: oc
    .route({
      method: 'GET',
      path: '/territories',
      tags: ['Territoires'],
      summary: 'Les régions et les départements, par leur code INSEE',
    })
    .input(z.object({}))
    .output(
      z.object({
        items: z.array(
          z.object({ code: z.string(), label: z.string(), kind: z.enum(['region', 'departement']) }),
        ),
      }),
    ),
};
