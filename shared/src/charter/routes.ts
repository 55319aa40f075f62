import { oc } from '@orpc/contract';
import { z } from 'zod';
import { counterParameterSchema } from '../ids.ts';
import { localeSchema } from '../session/schema.ts';
import { charterSchema } from './schema.ts';

export const charterRoutes = {
  get: oc
    .route({
      method: 'GET',
      path: '/charter',
      tags: ['Charte'],
      summary: 'Lire la charte : celle en vigueur, ou la version que l’on a acceptée',
    })
    .input(
      z.object({
        version: counterParameterSchema.optional(),
        locale: localeSchema.optional().meta({ description: 'That of the request by default' }),
      }),
    )
    .output(charterSchema),
};
