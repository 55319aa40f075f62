import { oc } from '@orpc/contract';
import { z } from 'zod';
import { clientIdSchema, counterParameterSchema, idSchema, limitParameter } from '../ids.ts';
import {
  savedSearchSchema,
  searchAnswerSchema,
  searchOperatorSchema,
  searchSuggestionSchema,
  searchTextSchema,
} from './schema.ts';

const tags = ['Recherche'];

export const searchRoutes = {
  find: oc
    .route({
      method: 'GET',
      path: '/search',
      tags,
      summary: 'Chercher dans tout ce que je peux lire : les meilleurs résultats d’abord',
    })
    .input(
      z.object({
        q: searchTextSchema.default(''),
        limit: limitParameter({ default: 20, max: 50 }),
        offset: counterParameterSchema.pipe(z.int().max(1_000)).default(0).meta({
          description: 'How many results to pass over',
        }),
      }),
    )
    .output(searchAnswerSchema),
  suggest: oc
    .route({
      method: 'GET',
      path: '/search/suggestions',
      tags,
      summary: 'Ce qui peut suivre un opérateur : canaux, personnes, thématiques, territoires',
    })
    .input(
      z.object({
        operator: searchOperatorSchema,
        value: z.string().max(100).default(''),
        limit: limitParameter({ default: 8, max: 20 }),
      }),
    )
    .output(z.object({ items: z.array(searchSuggestionSchema) })),
  listSaved: oc
    .route({ method: 'GET', path: '/search/saved', tags, summary: 'Mes recherches enregistrées' })
    .input(z.object({}))
    .output(z.object({ items: z.array(savedSearchSchema) })),
  save: oc
    .route({
      method: 'PUT',
      path: '/search/saved/{savedId}',
      tags,
      summary: 'Enregistrer une recherche, ou lui donner un autre nom',
    })
    .input(savedSearchSchema.pick({ name: true, q: true }).extend({ savedId: clientIdSchema }))
    .output(savedSearchSchema),
  removeSaved: oc
    .route({
      method: 'DELETE',
      path: '/search/saved/{savedId}',
      tags,
      summary: 'Ne plus garder une recherche',
    })
    .input(z.object({ savedId: idSchema }))
    .output(z.object({ id: idSchema })),
};
