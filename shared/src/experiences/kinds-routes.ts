import { oc } from '@orpc/contract';
import { z } from 'zod';
import { clientIdSchema, counterSchema, idSchema } from '../ids.ts';
import { experienceKindSchema, kindInputSchema } from './kinds.ts';

const tags = ['Modèles de retours'];
const one = z.object({ kindId: idSchema });

export const experienceKindsRoutes = {
  list: oc
    .route({
      method: 'GET',
      path: '/experience-kinds',
      tags,
      summary:
        'Les modèles de retours d’expérience, dans leur ordre ; la coordination voit aussi les archivés',
    })
    .input(z.object({}))
    .output(z.object({ items: z.array(experienceKindSchema) })),
  create: oc
    .route({ method: 'POST', path: '/experience-kinds', tags, summary: 'Ajouter un modèle (coordination)' })
    .input(z.object({ clientId: clientIdSchema, kind: kindInputSchema }))
    .output(experienceKindSchema),
  update: oc
    .route({
      method: 'PUT',
      path: '/experience-kinds/{kindId}',
      tags,
      summary: 'Corriger un modèle : ce qui a été commencé avec lui garde le sien (coordination)',
    })
    .input(
      one.extend({
        version: counterSchema.meta({ description: 'The one that was read; another one answers 409' }),
        kind: kindInputSchema,
      }),
    )
    .output(experienceKindSchema),
  setArchived: oc
    .route({
      method: 'PUT',
      path: '/experience-kinds/{kindId}/archived',
      tags,
      summary: 'Archiver un modèle, ou le rendre (coordination)',
    })
    .input(one.extend({ archived: z.boolean() }))
    .output(experienceKindSchema),
  order: oc
    .route({
      method: 'PUT',
      path: '/experience-kinds-order',
      tags,
      summary: 'L’ordre des modèles (coordination)',
    })
    .input(z.object({ kindIds: z.array(idSchema).max(200) }))
    .output(z.object({ items: z.array(experienceKindSchema) })),
};
