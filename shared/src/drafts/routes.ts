import { oc } from '@orpc/contract';
import { z } from 'zod';
import { counterParameterSchema, counterSchema } from '../ids.ts';
import { draftContentSchema, draftContextSchema, draftSchema } from './schema.ts';

const tags = ['Brouillons'];

export const draftsRoutes = {
  list: oc
    .route({ method: 'GET', path: '/drafts', tags, summary: 'Mes brouillons' })
    .input(z.object({}))
    .output(z.object({ items: z.array(draftSchema) })),
  put: oc
    .route({
      method: 'PUT',
      path: '/drafts/{context}',
      tags,
      summary: 'Garder un brouillon ; un numéro déjà dépassé répond 409 avec ce qui est gardé',
    })
    .input(draftContentSchema.extend({ context: draftContextSchema, number: counterSchema }))
    .output(draftSchema),
  discard: oc
    .route({
      method: 'DELETE',
      path: '/drafts/{context}',
      tags,
      summary: 'Jeter un brouillon',
      inputStructure: 'compact',
    })
    .input(z.object({ context: draftContextSchema, number: counterParameterSchema }))
    .output(z.object({ context: draftContextSchema, number: counterSchema })),
};
