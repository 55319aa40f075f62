import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { packSchema } from './schema.ts';

export const packsRoutes = {
  get: oc
    .route({
      method: 'GET',
      path: '/seminars/{seminarId}/pack',
      tags: ['Séminaires'],
      summary: 'Ce que j’emporterais d’un séminaire pour le lire sans réseau, et ce que cela pèse',
    })
    .input(z.object({ seminarId: idSchema }))
    .output(packSchema),
};
