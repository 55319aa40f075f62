import { oc } from '@orpc/contract';
import { z } from 'zod';
import { clientIdSchema, counterSchema, idSchema } from '../ids.ts';
import { lineOfText } from '../text.ts';
import { collectionInputSchema, collectionLineSchema, collectionSchema, MOST_COLLECTED } from './schema.ts';

const tags = ['Recueils'];
const one = z.object({ collectionId: idSchema });

export const collectionsRoutes = {
  list: oc
    .route({
      method: 'GET',
      path: '/collections',
      tags,
      summary: 'Les recueils que je peux lire, les miens d’abord',
    })
    .input(z.object({ experienceId: idSchema.optional().meta({ description: 'Say which of mine hold it' }) }))
    .output(z.object({ items: z.array(collectionLineSchema) })),
  get: oc
    .route({
      method: 'GET',
      path: '/collections/{collectionId}',
      tags,
      summary: 'Un recueil, avec ce que je peux en lire',
    })
    .input(one)
    .output(collectionSchema),
  create: oc
    .route({ method: 'POST', path: '/collections', tags, summary: 'Ouvrir un recueil' })
    .input(z.object({ clientId: clientIdSchema, collection: collectionInputSchema }))
    .output(collectionSchema),
  update: oc
    .route({ method: 'PUT', path: '/collections/{collectionId}', tags, summary: 'Son titre, et qui le lit' })
    .input(one.extend({ revision: counterSchema, collection: collectionInputSchema }))
    .output(collectionSchema),
  remove: oc
    .route({ method: 'DELETE', path: '/collections/{collectionId}', tags, summary: 'Supprimer un recueil' })
    .input(one)
    .output(z.object({})),
  setItem: oc
    .route({
      method: 'PUT',
      path: '/collections/{collectionId}/items/{experienceId}',
      tags,
      summary: 'Y mettre un retour avec un mot, ou l’en retirer',
    })
    .input(
      one.extend({
        experienceId: idSchema,
        item: z.object({ note: lineOfText({ min: 0, max: 280 }).default('') }).nullable(),
      }),
    )
    .output(collectionSchema),
  order: oc
    .route({
      method: 'PUT',
      path: '/collections/{collectionId}/order',
      tags,
      summary: 'L’ordre de ses retours',
    })
    .input(one.extend({ experienceIds: z.array(idSchema).max(MOST_COLLECTED) }))
    .output(collectionSchema),
};
